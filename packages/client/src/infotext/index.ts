export { formatInfotext } from './format-infotext.ts';
export { formatHashes, parseHashes } from './hashes.ts';
export { findParameter, type Infotext } from './infotext.ts';
export { quoteInfotextValue } from './infotext-value.ts';
export { parseInfotext } from './parse-infotext.ts';
