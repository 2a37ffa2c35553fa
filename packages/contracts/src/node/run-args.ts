import { ContractError } from '../errors/contract-error.ts';

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
  timeout: {
    type: 'string',
    valueHint: 'SECONDS',
    default: '300',
    description: 'How long one answer of the server may take',
  },
  only: { type: 'string', valueHint: 'PREFIX', description: 'Only this group, or scenarios that begin so' },
  'max-drifts': { type: 'string', valueHint: 'N', default: '50', description: 'How many drifts to print' },
  json: { type: 'string', valueHint: 'FILE', description: 'Also write the report as JSON' },
  explain: { type: 'boolean', default: false, description: 'Print when two answers are equal, and stop' },
} as const;

/** @throws {ContractError} when a flag's value is no whole number */
export function parseCount(flag: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new ContractError(`${flag} ${text} is no whole number; write ${flag} 50.`);
}
