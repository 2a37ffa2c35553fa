import type { Rule } from './rule.ts';
import type { SchemaChangeKind } from './schema-change-kind.ts';

const nothingBreaks = 'Nothing breaks; types can be made anew to know it.';

/** What the server answers: to answer more than it did can break callers, to answer less variety does not. */
const schemaRules: Readonly<Record<SchemaChangeKind, Rule>> = {
  'field-gone': {
    severity: 'breaking',
    says: '{path} is gone from the answer',
    advice: 'Do without it, or read it only where it is there.',
  },
  'field-added': { severity: 'additive', says: '{path} is new in the answer', advice: nothingBreaks },
  'required-field-added': {
    severity: 'additive',
    says: '{path} is new in the answer',
    advice: nothingBreaks,
  },
  'became-required': {
    severity: 'additive',
    says: '{path} is always in the answer now',
    advice: nothingBreaks,
  },
  'became-optional': {
    severity: 'breaking',
    says: '{path} may be missing from the answer',
    advice: 'Look whether it is there before you read it.',
  },
  'field-deprecated': {
    severity: 'additive',
    says: '{path} of the answer is deprecated now',
    advice: 'Still there; move to what replaces it before it goes.',
  },
  'type-changed': {
    severity: 'breaking',
    says: '{path} is {after} in the answer, was {before}',
    advice: 'Read the new type.',
  },
  'type-narrowed': {
    severity: 'additive',
    says: '{path} is only {after} in the answer, was {before}',
    advice: nothingBreaks,
  },
  'type-widened': {
    severity: 'breaking',
    says: '{path} may be {after} in the answer, was {before}',
    advice: 'Be ready for each of these types.',
  },
  described: {
    severity: 'additive',
    says: '{path} is now said to be {after} in the answer',
    advice: nothingBreaks,
  },
  undescribed: {
    severity: 'risky',
    says: '{path} is no longer described in the answer, was {before}',
    advice: 'It may still be the same: look at real answers before you rely on it.',
  },
  'null-gone': {
    severity: 'additive',
    says: '{path} is never null in the answer now',
    advice: nothingBreaks,
  },
  'null-added': {
    severity: 'breaking',
    says: '{path} may be null in the answer',
    advice: 'Look for null before you read it.',
  },
  'values-gone': {
    severity: 'risky',
    says: '{path} is never {before} in the answer now',
    advice: 'Do not wait for a value that will not come.',
  },
  'values-added': {
    severity: 'additive',
    says: '{path} may be {after} in the answer',
    advice: 'Where you switch over this value, have a branch for others.',
  },
  'values-listed': {
    severity: 'additive',
    says: '{path} is always one of {after} in the answer',
    advice: nothingBreaks,
  },
  'values-freed': {
    severity: 'risky',
    says: '{path} may be other than {before} in the answer',
    advice: 'Where you switch over this value, have a branch for others.',
  },
  'limit-tightened': {
    severity: 'additive',
    says: '{path} is {after} in the answer, was {before}',
    advice: nothingBreaks,
  },
  'limit-loosened': {
    severity: 'risky',
    says: '{path} may be {after} in the answer, was {before}',
    advice: 'Be ready for values beyond the old limit.',
  },
  'limit-changed': {
    severity: 'risky',
    says: '{path} is {after} in the answer, was {before}',
    advice: 'Check what you read against the new rule.',
  },
  'shape-gone': {
    severity: 'additive',
    says: '{path} is never {before} in the answer now',
    advice: nothingBreaks,
  },
  'shape-added': {
    severity: 'breaking',
    says: '{path} may be {after} in the answer',
    advice: 'Look which shape it is before you read it.',
  },
  closed: {
    severity: 'additive',
    says: '{path} has no fields in the answer but those that the spec names',
    advice: nothingBreaks,
  },
  opened: {
    severity: 'additive',
    says: '{path} may have fields in the answer that the spec does not name',
    advice: 'Pass over fields that you do not know.',
  },
  'default-changed': {
    severity: 'risky',
    says: '{path} is {after} by default, was {before}',
    advice: 'Set the value that you rely on instead of trusting the default.',
  },
  'text-changed': {
    severity: 'cosmetic',
    says: '{path} is explained as {after}, was {before}',
    advice: 'Nothing to do; only texts for people differ.',
  },
  'media-type-gone': {
    severity: 'breaking',
    says: '{path} is no longer answered as {before}',
    advice: 'Read the body as one of the content types that are left.',
  },
  'media-type-added': {
    severity: 'risky',
    says: '{path} may be answered as {after}',
    advice: 'Look at the content type before you parse the body.',
  },
};

export const responseRules = {
  ...schemaRules,
  'status-changed': {
    severity: 'breaking',
    says: 'success is {after}, was {before}',
    advice: 'Take any 2xx for success; where it is 204 there is no body to parse.',
  },
  'status-gone': {
    severity: 'breaking',
    says: 'never answers {before} now',
    advice: 'Take any 2xx for success, and do not wait for this one.',
  },
  'status-added': {
    severity: 'risky',
    says: 'may answer {after}',
    advice: 'Take any 2xx for success, and look which it is before you read the body.',
  },
  'error-status-gone': {
    severity: 'risky',
    says: 'never answers {before} now',
    advice: 'Look which status the error has now.',
  },
  'error-status-added': {
    severity: 'additive',
    says: 'may answer {after}',
    advice: 'Nothing breaks where every status from 400 on is taken for an error.',
  },
  'header-gone': {
    severity: 'risky',
    says: 'header {path} is gone from the answer',
    advice: 'Do without it, or read it only where it is there.',
  },
  'header-added': { severity: 'additive', says: 'header {path} is new in the answer', advice: nothingBreaks },
  'body-gone': {
    severity: 'breaking',
    says: 'the answer is empty now, was {before}',
    advice: 'Do not parse a body.',
  },
  'body-added': { severity: 'additive', says: 'the answer has a body now: {after}', advice: nothingBreaks },
} as const satisfies Record<string, Rule>;
