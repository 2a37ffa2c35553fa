import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { ContractError } from '../../errors/contract-error.ts';
import {
  createBadge,
  formatLedgerTable,
  formatLedgerText,
  formatShieldsBadge,
  formatSvgBadge,
  type LedgerGroup,
  replaceSection,
  summariseLedger,
} from '../../ledger/index.ts';
import { checkAges } from '../check-ages.ts';
import { parseAgeLimit } from '../ledger-args.ts';
import { defaultLedgerFile, loadLedger } from '../ledger-file.ts';
import { liveScenarios } from '../live-scenarios.ts';
import type { Output } from '../output.ts';
import { writeOutput } from '../write-output.ts';

const args = {
  file: {
    type: 'positional',
    required: false,
    valueHint: 'LEDGER.json',
    description: `What verify --ledger has written; default: ${defaultLedgerFile}`,
  },
  'max-age': {
    type: 'string',
    valueHint: 'AGE',
    description: 'Exit 1 when a scenario has no green live run within 36h, 30d or 2w',
  },
  badge: { type: 'string', valueHint: 'FILE', description: 'Write a badge: .svg, or .json for shields.io' },
  markdown: {
    type: 'string',
    valueHint: 'FILE',
    description: 'Put the table into a page, between <!-- ledger:start --> and <!-- ledger:end -->',
  },
  check: {
    type: 'boolean',
    default: false,
    description: 'Write nothing; exit 1 when a file is behind the ledger',
  },
} satisfies ArgsDef;

/** `ledger`: what ran green on live servers, and when; a gate on its age; the badge and the table made from it. */
export function createLedgerCommand(print: Output): CommandDef<typeof args> {
  return defineCommand({
    meta: { name: 'ledger', description: 'Tell which scenarios ran green on a live server, and when' },
    args,
    async run({
      args: { file = defaultLedgerFile, badge, markdown, check, _: words, ...rest },
    }): Promise<number> {
      if (words.length > 1)
        throw new ContractError('One ledger is read; write: sdwebui-contract ledger LEDGER.json');
      const limit = parseAgeLimit(rest['max-age']);
      const ledger = await loadLedger(file);
      const groups = summariseLedger(ledger, liveScenarios);
      print(formatLedgerText(groups));
      const made = [
        ...(badge === undefined ? [] : [{ path: badge, text: formatBadge(badge, groups) }]),
        ...(markdown === undefined ? [] : [{ path: markdown, text: await fillPage(markdown, groups) }]),
      ];
      let isGood = true;
      for (const { path, text } of made) {
        if (!check) await writeOutput(path, text, 'ledger');
        else if ((await readText(path)) !== text) {
          const flag = path === badge ? 'badge' : 'markdown';
          print(`${path} is behind ${file}; run: sdwebui-contract ledger ${file} --${flag} ${path}`);
          isGood = false;
        }
      }
      if (limit) {
        isGood = checkAges(ledger, { limit, scenarios: liveScenarios, now: new Date(), print }) && isGood;
      }
      return isGood ? 0 : 1;
    },
  });
}

function formatBadge(file: string, groups: readonly LedgerGroup[]): string {
  const formats: Readonly<Record<string, typeof formatSvgBadge>> = {
    '.svg': formatSvgBadge,
    '.json': formatShieldsBadge,
  };
  const format = formats[extname(file)];
  if (format) return format(createBadge(groups));
  throw new ContractError(`--badge ${file} is neither .svg nor .json; give it one of these endings.`);
}

async function fillPage(file: string, groups: readonly LedgerGroup[]): Promise<string> {
  const page = await readText(file);
  if (page === undefined)
    throw new ContractError(`There is no ${file}; give the path of a page that has a place for the ledger.`);
  return replaceSection(page, formatLedgerTable(groups), file);
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
