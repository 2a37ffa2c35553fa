import { parseJson } from '../exchange/parse-json.ts';
import type { Comparison } from './comparison.ts';
import { describeTexts, describeValue } from './describe-value.ts';
import type { DriftKind } from './drift.ts';
import { findPicture } from './find-picture.ts';
import { formatJsonPath, type JsonPath } from './json-path.ts';
import { jsonTypeOf } from './json-type.ts';
import { normaliseText } from './normalise-text.ts';
import { createRuleFinder, type ValueRule } from './value-rules.ts';

/** Walks two parsed bodies side by side; drifts and pictures that want a closer look go into the comparison. */
export function compareValues(comparison: Comparison, recordedBody: unknown, liveBody: unknown): void {
  const { scope, drifts, pictures } = comparison;
  const findRule = createRuleFinder(scope);
  const hasTokens = scope.seeds.seed || scope.seeds.subseed;

  const add = (kind: DriftKind, path: JsonPath, recorded: string, live: string): void => {
    drifts.push({ kind, path: formatJsonPath(path), recorded, live });
  };

  const walk = (recorded: unknown, live: unknown, path: JsonPath, key: string): void => {
    if (typeof recorded === 'object' && recorded !== null) {
      const type = jsonTypeOf(recorded);
      if (jsonTypeOf(live) !== type) add('type', path, describeValue(recorded), describeValue(live));
      else if (type === 'array') walkArray(recorded as unknown[], live as unknown[], path, key);
      else walkObject(recorded as Record<string, unknown>, live as Record<string, unknown>, path);
      return;
    }
    const rule = findRule(key, path, recorded);
    if (rule) walkVolatile(rule, recorded, live, path);
    else if (typeof recorded === 'string' && typeof live === 'string') walkText(recorded, live, path, key);
    else if (recorded !== live) {
      const kind = jsonTypeOf(recorded) === jsonTypeOf(live) ? 'value' : 'type';
      add(kind, path, describeValue(recorded), describeValue(live));
    }
  };

  const walkObject = (
    recorded: Record<string, unknown>,
    live: Record<string, unknown>,
    path: JsonPath,
  ): void => {
    for (const [key, value] of Object.entries(recorded)) {
      const inner = { parent: path, step: key };
      if (Object.hasOwn(live, key)) walk(value, live[key], inner, key);
      else add('missing', inner, describeValue(value), 'missing');
    }
    for (const [key, value] of Object.entries(live)) {
      if (!Object.hasOwn(recorded, key))
        add('added', { parent: path, step: key }, 'missing', describeValue(value));
    }
  };

  const walkArray = (recorded: unknown[], live: unknown[], path: JsonPath, key: string): void => {
    if (recorded.length !== live.length) {
      add('length', { parent: path, step: 'length' }, String(recorded.length), String(live.length));
    }
    const length = Math.min(recorded.length, live.length);
    for (let i = 0; i < length; i++) walk(recorded[i], live[i], { parent: path, step: i }, key);
  };

  const walkText = (recorded: string, live: string, path: JsonPath, key: string): void => {
    if (recorded === live && !hasTokens) return;
    if (key === 'info' && recorded.startsWith('{') && live.startsWith('{')) {
      const before = parseJson(recorded);
      const after = parseJson(live);
      if (before !== undefined && after !== undefined) {
        walk(before, after, path, key);
        return;
      }
    }
    if (findPicture(recorded)) {
      pictures.push({ path: formatJsonPath(path), recorded, live });
      return;
    }
    const expected = normaliseText(recorded, comparison.recorded, scope);
    const actual = normaliseText(live, comparison.live, scope);
    if (expected !== actual) add('value', path, ...describeTexts(expected, actual));
  };

  const walkVolatile = (rule: ValueRule, recorded: unknown, live: unknown, path: JsonPath): void => {
    if (rule.kind === 'token' && typeof recorded === 'number' && typeof live === 'number') {
      const expected = comparison.recorded.number(rule.family, recorded);
      const actual = comparison.live.number(rule.family, live);
      if (expected !== actual) add('relation', path, `${recorded} ${expected}`, `${live} ${actual}`);
      return;
    }
    const type = jsonTypeOf(live);
    const allowed = type === jsonTypeOf(recorded) || (rule.kind === 'volatile' && rule.types.includes(type));
    if (!allowed) {
      add('type', path, describeValue(recorded), describeValue(live));
      return;
    }
    // A preview that came earlier or later than recorded must still be a picture.
    if (typeof live === 'string' && isPreview(path)) {
      pictures.push({
        path: formatJsonPath(path),
        recorded: typeof recorded === 'string' ? recorded : undefined,
        live,
      });
    }
  };

  walk(recordedBody, liveBody, undefined, '');
}

function isPreview(path: JsonPath): boolean {
  return path?.step === 'current_image' || path?.step === 'live_preview';
}
