const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** An id as the server makes one up for a request that brings none: `task(txt2img-4FW5IEX)`. */
export function createTaskId(kind: 'txt2img' | 'img2img', random: () => number): string {
  const letters = Array.from({ length: 7 }, () => alphabet[Math.floor(random() * alphabet.length)]);
  return `task(${kind}-${letters.join('')})`;
}
