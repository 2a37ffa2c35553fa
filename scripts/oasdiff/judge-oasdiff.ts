import { isApiRoute } from '@sdwebui/client/command-line';
import type { SpecChangeKind, SpecFinding } from '@sdwebui/contracts';
import { isMachineValue } from '../../packages/contracts/src/instance/machine-value.ts';
import type { OasdiffFinding } from './install-oasdiff.ts';

/** What one finding of oasdiff is worth: our finding of the same, why it is noise, or neither. */
export type Judgement =
  | { is: 'true'; finding: OasdiffFinding; ours: SpecFinding }
  | { is: 'noise'; finding: OasdiffFinding; why: string }
  | { is: 'missed'; finding: OasdiffFinding };

export type JudgeOptions = { ours: readonly SpecFinding[]; comparesNull: boolean };

/** Holds a finding of oasdiff against ours. Only what we say nothing of may be noise, and then for a reason that is written down. */
export function judgeOasdiff(finding: OasdiffFinding, options: JudgeOptions): Judgement {
  if (finding.path !== undefined && !isApiRoute(finding.path))
    return { is: 'noise', finding, why: pageRoute };
  const ours = findSame(finding, options.ours);
  if (ours) return { is: 'true', finding, ours };
  const why = noises.find(({ applies }) => applies(finding, options))?.why;
  return why === undefined ? { is: 'missed', finding } : { is: 'noise', finding, why };
}

const pageRoute = 'A route of the web page (Gradio), which nobody calls by hand';

const noises: readonly { why: string; applies(finding: OasdiffFinding, options: JudgeOptions): boolean }[] = [
  {
    why: 'Pydantic 2 writes where null may stand, pydantic 1 does not: a spelling',
    applies: ({ id, text }, { comparesNull }) =>
      !comparesNull && (/-any-of-added$/.test(id) || /types `null` to/.test(text)),
  },
  {
    why: 'Pydantic 2 calls a field required that may be null, pydantic 1 does not; both always answer it',
    applies: ({ id }, { comparesNull }) => !comparesNull && id === 'response-property-became-required',
  },
  {
    why: 'A default that is a path of the machine',
    applies: ({ id, text }) => /-default-value-/.test(id) && quoted(text).some(isMachineText),
  },
  {
    why: 'A schema’s name in the document; where it is used, nothing changed or the operation is told',
    applies: ({ id }) => id === 'api-schema-removed',
  },
  {
    why: 'A login’s name in the document; the operations that want it are told',
    applies: ({ id }) => id === 'api-security-component-added',
  },
  {
    why: 'Names and tags of operations, which no request carries',
    applies: ({ id }) => /^api-(?:tag|operation-id)-/.test(id),
  },
  {
    why: 'FastAPI’s own 422, which every operation that takes something has',
    applies: ({ id, text }) => id === 'response-non-success-status-added' && text.includes('`422`'),
  },
  {
    why: 'An answer of which the older spec says nothing (an empty schema)',
    applies: ({ id, text }) => id === 'response-body-type-changed' && text.includes('from ``/`` to'),
  },
];

/** Which of our kinds say the same as a check of oasdiff, by the check’s name; the closest first. */
const counterparts: readonly { check: RegExp; kinds: readonly SpecChangeKind[]; says?: RegExp }[] = [
  { check: /^endpoint-added$/, kinds: ['route-added'] },
  { check: /^api-(?:path-)?removed/, kinds: ['route-gone'] },
  { check: /^api-security-added$/, kinds: ['login-added'] },
  { check: /^new-optional-request|^request-body-added-optional$/, kinds: ['field-added'] },
  { check: /^new-required-request/, kinds: ['required-field-added'] },
  {
    check: /^response-(?:optional|required)-property-added$/,
    kinds: ['field-added', 'required-field-added'],
  },
  { check: /^request-(?:property|parameter)-removed$/, kinds: ['field-gone'] },
  // Oasdiff lists every key of an answer that is no longer described, or has another type altogether.
  {
    check: /^response-(?:optional|required)-property-removed$/,
    kinds: ['field-gone', 'undescribed', 'type-changed'],
  },
  { check: /-became-required$/, kinds: ['became-required'] },
  // What may be left out and has a default is always there: the default is what is new.
  { check: /^response-property-became-optional$/, kinds: ['became-optional', 'default-changed'] },
  // The default of a field that must be sent is gone with that.
  { check: /-default-value-/, kinds: ['default-changed', 'became-required'] },
  // A1111 says no type where a default is 0; of that the default is told.
  {
    check: /^response-property-type-changed$/,
    kinds: ['type-changed', 'type-widened', 'undescribed', 'described', 'default-changed'],
  },
  {
    check: /^request-property-type-/,
    kinds: ['type-changed', 'type-narrowed', 'type-widened', 'undescribed'],
  },
  { check: /-list-of-types-/, kinds: ['type-changed', 'type-widened', 'type-narrowed', 'null-added'] },
  { check: /-any-of-added$/, kinds: ['undescribed', 'type-changed', 'type-widened'] },
  { check: /^request-property-enum-value-removed$/, kinds: ['values-gone', 'type-widened'] },
  { check: /^request-property-max-set$/, kinds: ['limit-tightened'], says: /at most/ },
  { check: /^request-property-min-set$/, kinds: ['limit-tightened'], says: /at least/ },
  { check: /^response-success-status-/, kinds: ['status-changed'] },
];

function findSame(finding: OasdiffFinding, ours: readonly SpecFinding[]): SpecFinding | undefined {
  const counterpart = counterparts.find(({ check }) => check.test(finding.id));
  for (const kind of counterpart?.kinds ?? []) {
    const same = ours.find(
      (candidate) =>
        candidate.kind === kind &&
        (counterpart?.says ?? /^/).test(candidate.summary) &&
        candidate.places.some((place) => isSamePlace(finding, place, isWhole(kind))),
    );
    if (same) return same;
  }
  return undefined;
}

/** @param isWhole - whether our finding is of all that is inside the place too */
function isSamePlace(
  { text, operation, path }: OasdiffFinding,
  place: SpecFinding['places'][number],
  isWhole: boolean,
): boolean {
  if (place.operation !== `${operation} ${path}`) return false;
  // Oasdiff names some fields without the way to them.
  const isNamed = (name: string): boolean =>
    name === place.path || place.path.endsWith(`.${name}`) || (isWhole && name.startsWith(place.path));
  return place.path === '' || quoted(text).map(toOurPath).filter(Boolean).some(isNamed);
}

/** Kinds that say of a schema what oasdiff says of all that is inside. */
function isWhole(kind: SpecChangeKind): boolean {
  return kind === 'undescribed' || kind === 'type-changed';
}

/** What stands between backquotes. */
function quoted(text: string): string[] {
  return [...text.matchAll(/`([^`]*)`/g)].map(([, inner]) => inner ?? '');
}

/** `items/args/items/choices` is `[].args[].choices`; a parameter is named by its place. */
function toOurPath(name: string, index: number, names: readonly string[]): string {
  if (index > 0 && /^(?:query|header|path|cookie)$/.test(names[index - 1] ?? ''))
    return `${names[index - 1]} ${name}`;
  return name
    .replace(/\/?anyOf\[[^\]]*\]\/?/g, '')
    .replace(/(^|\/)items(?=\/|$)/g, '$1[]')
    .replace(/(^|\/)additionalProperties(?=\/|$)/g, '$1*')
    .replace(/\/(?=\[)/g, '')
    .replace(/\/$/, '')
    .replaceAll('/', '.');
}

function isMachineText(text: string): boolean {
  return isMachineValue(text) || /^\[\//.test(text);
}
