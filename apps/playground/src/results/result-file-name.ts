import type { ResultRecord } from './result-record.ts';

const most = 60;

/** A name that sorts by time, and says what it is on every system: `2025-03-01-142233-7-a-lighthouse-at-dusk.png`. */
export function resultFileName({ createdAt, seed, kind, prompt, mime }: ResultRecord): string {
  const time = new Date(createdAt).toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  const words = prompt
    .normalize('NFC')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const text = Array.from(words).slice(0, most).join('').replace(/-+$/, '');
  return `${[time, seed ?? kind, text].filter((part) => part !== '').join('-')}.${extension(mime)}`;
}

function extension(mime: string): string {
  return /^image\/(png|jpeg|webp|gif|bmp)$/.exec(mime)?.[1] ?? 'bin';
}
