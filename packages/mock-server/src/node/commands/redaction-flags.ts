import { UsageError } from '@sdwebui/client/command-line';
import { splitList } from '../../flags/split-list.ts';
import { createRules, type Finding, type RedactionRules, UnknownRuleError } from '../../recording/index.ts';

/** The flag of every command that redacts. */
export const allowArgument = {
  type: 'string',
  valueHint: 'TEXT,…',
  description: 'Texts that stay: test credentials as user:password, a host, a token',
} as const;

/** @throws UsageError for a rule that there is none of */
export function readRules(flags: {
  allow?: string | undefined;
  rule?: string | undefined;
  'no-rule'?: string | undefined;
}): RedactionRules {
  try {
    return createRules({
      allow: splitList(flags.allow ?? ''),
      without: splitList(flags['no-rule'] ?? ''),
      ...(flags.rule !== undefined && { only: splitList(flags.rule) }),
    });
  } catch (error) {
    throw error instanceof UnknownRuleError ? new UsageError(error.message) : error;
  }
}

/** `41 secrets: home-path 38, cookie 3` */
export function countFindings(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const byRule = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => `${rule} ${count}`);
  return `${findings.length} ${findings.length === 1 ? 'secret' : 'secrets'}: ${byRule.join(', ')}`;
}

/** One line: place, rule, excerpt, and whether it can be helped. */
export function formatFinding(file: string, { where, rule, excerpt, rewritable }: Finding): string {
  return `${file}${where ? `: ${where}` : ''}: ${rule} ${excerpt}${rewritable ? '' : ' (can’t be replaced there)'}`;
}
