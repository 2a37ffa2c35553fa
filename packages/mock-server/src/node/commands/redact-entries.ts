import { createRedactor, type Finding, type HarEntry } from '../../recording/index.ts';
import { noRedaction, type Redaction } from '../record/redaction.ts';
import { allowArgument, countFindings, formatFinding, readRules } from './redaction-flags.ts';

/** The flags of a command that reads recordings. */
export const redactionArguments = {
  redact: {
    type: 'boolean',
    default: true,
    description: 'Replace secrets: credentials, tokens, paths, hosts, addresses',
    negativeDescription: 'Keep secrets as they were recorded',
  },
  allow: allowArgument,
} as const;

/** Replaces the secrets of recordings, one after the other, so that what several of them hold is named alike. */
export type EntryRedaction = {
  redaction: Redaction;
  apply: (entries: readonly HarEntry[]) => Iterable<HarEntry>;
  /** Says on stderr what was replaced, and what could not be. */
  tell: (out: string) => void;
};

/** @throws UsageError */
export function createEntryRedaction(flags: { redact: boolean; allow?: string | undefined }): EntryRedaction {
  if (!flags.redact) return { redaction: noRedaction, apply: (entries) => entries, tell: tellKept };
  const findings: Finding[] = [];
  const redactor = createRedactor(readRules(flags), (finding) => findings.push(finding));
  return {
    redaction: redactor,
    *apply(entries) {
      redactor.learn(entries);
      for (const entry of entries) yield redactor.entry(entry);
    },
    tell(out) {
      const replaced = findings.filter(({ rewritable }) => rewritable);
      if (replaced.length > 0)
        console.warn(
          `${out}: replaced ${countFindings(replaced)}. To keep them: --no-redact, or --allow TEXT.`,
        );
      for (const finding of findings) if (!finding.rewritable) console.warn(formatFinding(out, finding));
    },
  };
}

function tellKept(out: string): void {
  console.warn(
    `NOT REDACTED: ${out} holds every password, token, path and address that was recorded. ` +
      `Don’t hand it on before: sdwebui-mock scrub ${out}`,
  );
}
