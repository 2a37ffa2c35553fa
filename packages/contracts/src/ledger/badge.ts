import { escapeXml } from '../report/escape/escape-xml.ts';
import { findOldestDay, type LedgerGroup, nameServer } from './summarise-ledger.ts';

export type Badge = { label: string; message: string; colour: 'green' | 'yellow' | 'grey' };

/** What a badge says: since when all scenarios agree on a live server, or how many do. Never how long that is ago. */
export function createBadge(groups: readonly LedgerGroup[]): Badge {
  const label = 'live contract run';
  const entries = groups.flatMap((group) => group.entries);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const day = findOldestDay(entries);
  if (day === undefined) return { label, message: 'never', colour: 'grey' };
  if (entries.length < total) {
    return { label, message: `${entries.length} of ${total} scenarios, ${day}`, colour: 'yellow' };
  }
  const servers = [...new Set(entries.map(nameServer))];
  return {
    label,
    message: `${servers.length === 1 ? servers[0] : `${servers.length} servers`}, ${day}`,
    colour: 'green',
  };
}

const shieldsColours = { green: 'brightgreen', yellow: 'yellow', grey: 'lightgrey' } as const;

/** https://shields.io/badges/endpoint-badge */
export function formatShieldsBadge({ label, message, colour }: Badge): string {
  return `${JSON.stringify({ schemaVersion: 1, label, message, color: shieldsColours[colour] }, null, 2)}\n`;
}

// Dark enough for white letters of 11 pixels (contrast 4.5 and more).
const fills = { green: '#2c7a12', yellow: '#8a6100', grey: '#5f5f5f' } as const;
const letterWidth = 6.6;

/** A badge as a picture of its own. The text is stretched to its place, so that no font has to be measured. */
export function formatSvgBadge({ label, message, colour }: Badge): string {
  const widthOf = (text: string): number => Math.round([...text].length * letterWidth);
  const [left, right] = [widthOf(label) + 12, widthOf(message) + 12];
  const [labelText, messageText] = [escapeXml(label), escapeXml(message)];
  const text = (at: number, width: number, content: string): string =>
    `  <text x="${at + 6}" y="14" textLength="${width - 12}" lengthAdjust="spacingAndGlyphs">${content}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${labelText}: ${messageText}">`,
    `  <title>${labelText}: ${messageText}</title>`,
    `  <rect width="${left + right}" height="20" rx="3" fill="#444"/>`,
    `  <path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${left}z" fill="${fills[colour]}"/>`,
    '  <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">',
    text(0, left, labelText),
    text(left, right, messageText),
    '  </g>',
    '</svg>',
    '',
  ].join('\n');
}
