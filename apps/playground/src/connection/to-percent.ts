/** How far a server says that it is, from 0 to 1 and sometimes beyond, in whole hundredths. */
export function toPercent(progress: number): number {
  return Math.round(Math.min(Math.max(progress, 0), 1) * 100);
}
