import { parseArgs } from 'node:util';
import { UsageError } from '@sdwebui/client/command-line';
import { defineCommand } from 'citty';
import { ruleNames } from '../../recording/index.ts';
import { type FileFinding, findSecretsIn, scrub } from '../scrub.ts';
import { allowArgument, countFindings, formatFinding, readRules } from './redaction-flags.ts';

export const scrubExamples: readonly string[] = [
  'sdwebui-mock scrub my-server # replace passwords, tokens, paths, hosts, addresses',
  'sdwebui-mock scrub --check my-server # for CI: exit 1 if there is a secret, 0 if there is none',
  'sdwebui-mock scrub recording.har --allow demo:demo # before it is sent to anybody',
];

export const scrubCommand = defineCommand({
  meta: { name: 'scrub', description: 'Replace the secrets of instances and HAR files, or look for them' },
  args: {
    target: {
      type: 'positional',
      required: false,
      valueHint: 'DIR|FILE.har…',
      description: 'Instance folders and HAR files',
    },
    check: { type: 'boolean', description: 'Change nothing; exit 1 if there is a secret' },
    allow: allowArgument,
    rule: { type: 'string', valueHint: 'RULE,…', description: `Only these rules: ${ruleNames.join(', ')}` },
    'no-rule': { type: 'string', valueHint: 'RULE,…', description: 'All rules but these' },
    json: { type: 'boolean', description: 'Print the findings as JSON' },
  },
  async run({ rawArgs }) {
    const { targets, isCheck, isJson, ...flags } = readArguments(rawArgs);
    if (targets.length === 0) throw new UsageError('Nothing to scrub. Say: sdwebui-mock scrub DIR|FILE.har');
    const rules = readRules(flags);
    const found: FileFinding[] = [];
    for (const target of targets) {
      const findings = await (isCheck ? findSecretsIn : scrub)(target, rules);
      found.push(...findings);
      if (!isJson) tell(target, findings, isCheck);
    }
    if (isJson) console.log(JSON.stringify(found, null, 2));
    const open = isCheck ? found : found.filter(({ rewritable }) => !rewritable);
    if (open.length > 0) process.exitCode = 1;
  },
});

/** By Node's own parser: citty takes `--no-rule` for the opposite of `--rule`. */
function readArguments(rawArgs: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...rawArgs],
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      allow: { type: 'string', multiple: true },
      rule: { type: 'string', multiple: true },
      'no-rule': { type: 'string', multiple: true },
    },
  });
  return {
    targets: positionals.map((target) => target.replace(/(?<=.)[\\/]+$/, '')),
    isCheck: values.check,
    isJson: values.json,
    allow: values.allow?.join(','),
    rule: values.rule?.join(','),
    'no-rule': values['no-rule']?.join(','),
  };
}

function tell(target: string, findings: readonly FileFinding[], isCheck: boolean): void {
  const replaced = findings.filter(({ rewritable }) => rewritable);
  for (const finding of findings) {
    if (isCheck || !finding.rewritable) console.log(formatFinding(finding.file, finding));
  }
  if (findings.length === 0) console.log(`${target}: no secrets`);
  else if (isCheck) {
    console.log(`${target}: ${countFindings(findings)}. Replace them with: sdwebui-mock scrub ${target}`);
  } else if (replaced.length > 0) console.log(`${target}: replaced ${countFindings(replaced)}`);
}
