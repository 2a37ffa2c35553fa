/** So many characters of the base64 alphabet in a row may be a picture. */
const shortestRun = 40;
const run = new RegExp(`[A-Za-z0-9+/]{${shortestRun},}={0,2}`, 'g');

/** So much of a run is enough to know it by. */
const runStart = 12;

/**
 * A part of a text: at most `most` characters and an ellipsis at either end. Of what may be base64 only the beginning is
 * shown.
 *
 * @param from a place that has to be in it @default 0, the start
 */
export function excerpt(text: string, most: number, from = 0): string {
  const start = text.length <= most || from < most / 2 ? 0 : from - Math.floor(most / 4);
  // More than is shown, so that a run is known for one where the excerpt cuts it.
  const content = text
    .slice(start, start + most + shortestRun)
    .replace(run, (found) => `${found.slice(0, runStart)}…`);
  const isCut = start + most < text.length || content.length > most;
  const shown = content.slice(0, most).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${start > 0 ? '…' : ''}${shown}${isCut && !shown.endsWith('…') ? '…' : ''}`;
}
