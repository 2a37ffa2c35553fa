import fs from 'node:fs';

/** The functions of the file system that write a spool, passed in so that a test can let the disk be full. */
export type SpoolDisk = Pick<typeof fs, 'open' | 'close' | 'write' | 'writev' | 'rename' | 'unlink'>;

export const realDisk: SpoolDisk = fs;
