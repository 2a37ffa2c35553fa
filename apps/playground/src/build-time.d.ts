/** Set by `vite.config.ts`: the server of a page whose address names none. */
declare const __usualServer__: string;
