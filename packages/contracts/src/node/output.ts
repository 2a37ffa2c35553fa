/** Where a command writes what it has to say, a text at a time. */
export type Output = (text: string) => void;
