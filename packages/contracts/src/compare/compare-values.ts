import { parseJson } from '../exchange/parse-json.ts';
import { compareLists } from './compare-lists.ts';
import { compareOptions } from './compare-options.ts';
import { compareShapes } from './compare-shapes.ts';
import { compareTexts } from './compare-texts.ts';
import type { Comparison } from './comparison.ts';
import { describeOneSide, describeValue } from './describe-value.ts';
import { findPicture } from './find-picture.ts';
import { formatJsonPath, type JsonPath } from './json-path.ts';
import { jsonTypeOf } from './json-type.ts';
import { isAsSent } from './sent-values.ts';
import { subjectOf } from './subject-of.ts';
import type { ValueRule } from './value-rule.ts';
import { createRuleFinder } from './value-rules.ts';

/** Walks two parsed bodies side by side; drifts and pictures that want a closer look go into the comparison. */
export function compareValues(comparison: Comparison, recordedBody: unknown, liveBody: unknown): void {
  const { scope, pictures } = comparison;
  const findRule = createRuleFinder(scope);

  const walk = (recorded: unknown, live: unknown, path: JsonPath, key: string): void => {
    const rule = findRule(key, path, recorded);
    if (rule?.kind === 'free') return;
    if (rule?.kind === 'shape') compareShapes(comparison, recorded, live);
    else if (rule?.kind === 'option') compareOptions(comparison, key, recorded, live);
    else if (typeof recorded === 'object' && recorded !== null) walkInto(recorded, live, path, key);
    else if (rule) walkVolatile(rule, recorded, live, path);
    else if (typeof recorded === 'string' && typeof live === 'string') walkText(recorded, live, path, key);
    else if (recorded !== live) addChange(recorded, live, path);
  };

  const walkInto = (recorded: object, live: unknown, path: JsonPath, key: string): void => {
    if (jsonTypeOf(live) !== jsonTypeOf(recorded)) addChange(recorded, live, path);
    else if (Array.isArray(recorded)) {
      compareLists(comparison, recorded, live as unknown[], path, (before, after, i) =>
        walk(before, after, i, key),
      );
    } else walkObject(recorded as Record<string, unknown>, live as Record<string, unknown>, path);
  };

  const walkObject = (
    recorded: Record<string, unknown>,
    live: Record<string, unknown>,
    path: JsonPath,
  ): void => {
    for (const [key, value] of Object.entries(recorded)) {
      const inner = { parent: path, step: key };
      if (Object.hasOwn(live, key)) walk(value, live[key], inner, key);
      else addOneSided('missing', inner, value);
    }
    for (const [key, value] of Object.entries(live)) {
      if (!Object.hasOwn(recorded, key)) addOneSided('added', { parent: path, step: key }, value);
    }
  };

  const addOneSided = (kind: 'missing' | 'added', path: NonNullable<JsonPath>, value: unknown): void => {
    if (findRule(String(path.step), path, value)?.kind === 'free' && path.parent !== undefined) return;
    comparison.add({ kind, path, subject: subjectOf(comparison, path), ...describeOneSide(kind, value) });
  };

  const addChange = (recorded: unknown, live: unknown, path: JsonPath): void => {
    if (isAsSent(comparison, recorded, live)) return;
    const isSameType = jsonTypeOf(recorded) === jsonTypeOf(live);
    // A value where null was is one more value: whoever was ready for null reads it.
    const kind = isSameType || recorded === null ? 'value' : live === null ? 'null' : 'type';
    comparison.add({
      kind,
      path,
      subject: subjectOf(comparison, path),
      recorded: describeValue(recorded),
      live: describeValue(live),
    });
  };

  const walkText = (recorded: string, live: string, path: JsonPath, key: string): void => {
    if (key === 'info' && recorded.startsWith('{') && live.startsWith('{')) {
      const before = parseJson(recorded);
      const after = parseJson(live);
      if (before !== undefined && after !== undefined) {
        walk(before, after, path, key);
        return;
      }
    }
    if (findPicture(recorded)) pictures.push({ path: formatJsonPath(path), recorded, live });
    else compareTexts(comparison, recorded, live, path, subjectOf(comparison, path));
  };

  const walkVolatile = (rule: ValueRule, recorded: unknown, live: unknown, path: JsonPath): void => {
    if (typeof recorded === 'number' && typeof live === 'number') {
      if (rule.kind === 'near' && Math.abs(live - recorded) > rule.share * Math.abs(recorded)) {
        addChange(recorded, live, path);
      }
      if (rule.kind === 'token') {
        const expected = comparison.recorded.number(rule.family, recorded);
        const actual = comparison.live.number(rule.family, live);
        if (expected === actual) return;
        const texts = { recorded: `${recorded} ${expected}`, live: `${live} ${actual}` };
        comparison.add({ kind: 'relation', path, ...texts });
      }
      return;
    }
    const type = jsonTypeOf(live);
    if (type !== jsonTypeOf(recorded) && !(rule.kind === 'volatile' && rule.types.includes(type))) {
      addChange(recorded, live, path);
      return;
    }
    // A preview that came earlier or later than recorded must still be a picture.
    if (typeof live === 'string' && isPreview(path)) {
      const before = typeof recorded === 'string' ? recorded : undefined;
      pictures.push({ path: formatJsonPath(path), recorded: before, live });
    }
  };

  walk(recordedBody, liveBody, undefined, '');
}

function isPreview(path: JsonPath): boolean {
  return path?.step === 'current_image' || path?.step === 'live_preview';
}
