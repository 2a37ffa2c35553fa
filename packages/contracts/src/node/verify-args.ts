import type { ArgsDef } from 'citty';

/** Which scenarios a run plays, and what it may cost. */
export const playArgs = {
  smoke: {
    type: 'boolean',
    default: false,
    description: 'A short run: at most 12 pictures of 64x64 in two steps each',
  },
  'max-time': {
    type: 'string',
    valueHint: 'SPAN',
    description: 'Begin no scenario after 90s, 5m, 1h; what was not played is said',
  },
  'max-generations': {
    type: 'string',
    valueHint: 'N',
    description: 'Draw no more than so many pictures; what was not played is said',
  },
} satisfies ArgsDef;

/** What only a run that judges has. */
export const verifyArgs = {
  ...playArgs,
  'last-failed': {
    type: 'string',
    valueHint: 'REPORT.json',
    description: 'Play only the scenarios that failed in this report',
  },
  resume: {
    type: 'string',
    valueHint: 'FILE',
    description: 'Note in this file what is done, and go on where a run that was broken off stopped',
  },
} satisfies ArgsDef;
