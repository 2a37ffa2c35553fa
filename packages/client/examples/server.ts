/** Where the examples' server is. Without a GPU: npm run mock. */
export const baseUrl = process.env.SDWEBUI_URL ?? 'http://127.0.0.1:7860';
