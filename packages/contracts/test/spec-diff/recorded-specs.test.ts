import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diffSpecs, formatFinding } from '../../src/spec-diff/index.ts';
import { expectedFile, loadRecordedSpec, recordedPairs } from './recorded-specs.ts';

describe('the specs of real servers', () => {
  // Each line of the files was held against the two specs. A line that is wrong is a rule that is wrong.
  test.each(recordedPairs)('%s and %s differ as reviewed', (before, after) => {
    const findings = diffSpecs(loadRecordedSpec(before), loadRecordedSpec(after));
    const lines = findings.map((finding) => `${finding.severity.padEnd(8)}  ${formatFinding(finding)}`);
    expect(lines).toEqual(
      readFileSync(expectedFile([before, after]), 'utf8')
        .trimEnd()
        .split('\n'),
    );
  });

  test.each([...new Set(recordedPairs.flat())])('%s is the same as itself', (recording) => {
    expect(diffSpecs(loadRecordedSpec(recording), loadRecordedSpec(recording))).toEqual([]);
  });

  test('a login names all the operations that want it', () => {
    const after = loadRecordedSpec('webui-1.10.1-api-auth-cors');
    const [login] = diffSpecs(loadRecordedSpec('webui-1.10.1'), after);
    const secured = Object.entries(after.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, { security?: unknown }>)
        .filter(([, operation]) => operation.security)
        .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    const old = new Set(secured.filter((name) => !name.includes('/server-')));
    expect(new Set(login?.places.map(({ operation }) => operation))).toEqual(old);
    expect(old.size).toBe(36);
  });
});
