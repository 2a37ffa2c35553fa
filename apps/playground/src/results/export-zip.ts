import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { resultFileName } from './result-file-name.ts';
import type { ResultRecord } from './result-record.ts';

type Export = {
  records: readonly ResultRecord[];
  load(id: string): Promise<Blob | undefined>;
  /** Called after each picture with how many are in it. */
  onProgress(count: number): void;
  signal: AbortSignal;
};

/** Bytes after which what is packed leaves the page's memory for the browser's own keeping. */
const pieceSize = 16 * 1024 * 1024;

/**
 * Packs pictures, byte for byte as the server sent them, with a list of what is known of each, one picture at a time.
 *
 * @throws the signal's reason when it fires
 */
export async function exportZip({ records, load, onProgress, signal }: Export): Promise<Blob> {
  const pieces: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>); // fflate makes them anew, on buffers of their own
    size += chunk.length;
    if (size < pieceSize) return;
    pieces.push(new Blob(chunks));
    chunks = [];
    size = 0;
  });
  const names = uniqueNames(records);
  const packed: object[] = [];
  for (const [index, record] of records.entries()) {
    signal.throwIfAborted();
    const picture = await load(record.id);
    const file = names[index] ?? record.id;
    if (picture) {
      // A picture is compressed already.
      const entry = Object.assign(new ZipPassThrough(file), { mtime: new Date(record.createdAt) });
      zip.add(entry);
      entry.push(new Uint8Array(await picture.arrayBuffer()), true);
      packed.push({ file, ...record });
    }
    onProgress(index + 1);
  }
  const list = new ZipDeflate('pictures.json');
  zip.add(list);
  list.push(new TextEncoder().encode(`${JSON.stringify(packed, null, 2)}\n`), true);
  zip.end();
  return new Blob([...pieces, ...chunks], { type: 'application/zip' });
}

/** Two pictures of one second and one seed have one name: the later gets a number. */
function uniqueNames(records: readonly ResultRecord[]): string[] {
  const seen = new Map<string, number>();
  return records.map((record) => {
    const name = resultFileName(record);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : name.replace(/(\.\w+)$/, `-${count}$1`);
  });
}
