import type { ArgsDef } from 'citty';
import { reportArgs } from './report-args.ts';
import { targetArgs } from './target-args.ts';

/** Flags that every run has. */
export const runArgs = {
  url: {
    type: 'string',
    valueHint: 'URL',
    description:
      'Server to judge, e.g. http://127.0.0.1:7860 (subpath and user:password@ allowed); default: the mock in process',
  },
  instance: {
    type: 'string',
    valueHint: 'DIR',
    description: 'Instance that the mock in process serves; default: the built-in one',
  },
  replay: {
    type: 'boolean',
    default: true,
    description: 'Let the mock in process answer with recorded replies',
    negativeDescription: 'Let the mock in process compute every reply',
  },
  ...targetArgs,
  only: { type: 'string', valueHint: 'PREFIX', description: 'Only this group, or scenarios that begin so' },
  ...reportArgs,
  explain: { type: 'boolean', default: false, description: 'Print when two answers are equal, and stop' },
} satisfies ArgsDef;
