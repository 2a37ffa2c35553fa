import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseHar } from '../../src/recording/har.ts';
import { createRedactor, createRules, type Finding, findSecrets } from '../../src/recording/index.ts';

/** A folder of recordings of test servers, which hold no secret: `SDWEBUI_RECORDINGS`, or beside the repository. */
const folder =
  process.env.SDWEBUI_RECORDINGS ?? fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.har')) : [];
if (files.length === 0)
  console.warn(`NOT RUN: no recordings in ${folder}. Name their folder in SDWEBUI_RECORDINGS.`);

describe.skipIf(files.length === 0)('recordings of six servers, none of which holds a secret', () => {
  test.each(files)('%s stays as it is, to the byte', (file) => {
    const { entries } = parseHar(readFileSync(join(folder, file), 'utf8'));
    const findings: Finding[] = [];
    const redactor = createRedactor(createRules(), (finding) => findings.push(finding));
    redactor.learn(entries);
    for (const entry of entries) {
      const { requestBody, responseBody, ...rest } = redactor.entry(entry);
      expect(entry).toMatchObject(rest);
      // The same objects: to compare millions of bytes one by one takes minutes.
      expect(requestBody === entry.requestBody && responseBody === entry.responseBody).toBe(true);
    }
    expect(findings).toEqual([]);
  });

  test.each(files)('%s: no file as it lies, and no prompt for itself', (file) => {
    const bytes = readFileSync(join(folder, file));
    const findings: Finding[] = [];
    const redactor = createRedactor(createRules(), (finding) => findings.push(finding));
    expect(redactor.file(bytes) === bytes).toBe(true);
    expect(findings).toEqual([]);
    expect([...promptsOf(bytes.toString())].filter((prompt) => findSecrets(prompt).length > 0)).toEqual([]);
  });
});

/** Every prompt and infotext of a recording, whatever body it is in and however often it was quoted. */
function promptsOf(har: string): Set<string> {
  const prompts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/^\s*[{[]/.test(value)) tryParse(value, collect);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      if (/prompt|infotext|^info$/i.test(key))
        for (const text of [item].flat()) if (typeof text === 'string') prompts.add(text);
      collect(item);
    }
  };
  collect(JSON.parse(har));
  return prompts;
}

function tryParse(json: string, use: (value: unknown) => void): void {
  try {
    use(JSON.parse(json));
  } catch {
    // A prompt that begins with a bracket.
  }
}
