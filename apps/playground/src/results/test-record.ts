import type { ResultRecord } from './result-record.ts';

/** A picture of no particular kind, for tests. */
export function testRecord(id: string, createdAt: number, facts: Partial<ResultRecord> = {}): ResultRecord {
  return {
    id,
    taskId: id,
    tab: 'tab',
    page: 'txt2img',
    server: 'http://mock',
    createdAt,
    kind: 'result',
    prompt: 'a lighthouse',
    seed: 1,
    infotext: null,
    width: 64,
    height: 64,
    mime: 'image/png',
    size: 1000,
    isFavourite: false,
    ...facts,
  };
}
