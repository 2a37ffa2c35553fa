import type { Rule } from './rule.ts';
import type { SchemaChangeKind } from './schema-change-kind.ts';

/** What the server takes: to take less breaks callers, to take more does not. */
export const requestRules: Readonly<Record<SchemaChangeKind, Rule>> = {
  'field-gone': {
    severity: 'breaking',
    says: '{path} is no longer taken',
    advice: 'It is passed over in silence, or refused: stop sending it, and reach the same in another way.',
  },
  'field-added': {
    severity: 'additive',
    says: '{path} can be sent too',
    advice: 'Nothing breaks; it can be used.',
  },
  'required-field-added': {
    severity: 'breaking',
    says: '{path} is new and must be sent',
    advice: 'Send it with every call, or be answered 422.',
  },
  'became-required': {
    severity: 'breaking',
    says: '{path} must be sent now',
    advice: 'Send it with every call, or be answered 422.',
  },
  'became-optional': {
    severity: 'additive',
    says: '{path} can be left out now',
    advice: 'Nothing breaks; it need not be sent any more.',
  },
  'field-deprecated': {
    severity: 'additive',
    says: '{path} is deprecated now',
    advice: 'Still taken; move to what replaces it before it goes.',
  },
  'type-changed': {
    severity: 'breaking',
    says: '{path} takes {after}, was {before}',
    advice: 'Send the new type.',
  },
  'type-narrowed': {
    severity: 'breaking',
    says: '{path} takes only {after}, was {before}',
    advice: 'Send only what is still taken, or be answered 422.',
  },
  'type-widened': {
    severity: 'additive',
    says: '{path} takes {after}, was {before}',
    advice: 'Nothing breaks; what was sent before is still taken.',
  },
  described: {
    severity: 'breaking',
    says: '{path} takes only {after}, was {before}',
    advice: 'Send only what is still taken, or be answered 422.',
  },
  undescribed: {
    severity: 'additive',
    says: '{path} takes {after}, was {before}',
    advice: 'Nothing breaks; what was sent before is still taken.',
  },
  'null-gone': {
    severity: 'breaking',
    says: '{path} takes no null any more',
    advice: 'Leave the field out instead of sending null.',
  },
  'null-added': {
    severity: 'additive',
    says: '{path} takes null too',
    advice: 'Nothing breaks; null can be sent.',
  },
  'values-gone': {
    severity: 'breaking',
    says: '{path} no longer takes {before}',
    advice: 'Send one of the values that are left.',
  },
  'values-added': {
    severity: 'additive',
    says: '{path} takes {after} too',
    advice: 'Nothing breaks; the new value can be sent.',
  },
  'values-listed': {
    severity: 'breaking',
    says: '{path} takes only {after}',
    advice: 'Send one of these values, or be answered 422.',
  },
  'values-freed': {
    severity: 'additive',
    says: '{path} takes other values than {before} too',
    advice: 'Nothing breaks; what was sent before is still taken.',
  },
  'limit-tightened': {
    severity: 'breaking',
    says: '{path} must be {after}, was {before}',
    advice: 'Stay within the new limit, or be answered 422.',
  },
  'limit-loosened': {
    severity: 'additive',
    says: '{path} must be {after}, was {before}',
    advice: 'Nothing breaks; what was sent before is still taken.',
  },
  'limit-changed': {
    severity: 'risky',
    says: '{path} must be {after}, was {before}',
    advice: 'Check what you send against the new rule.',
  },
  'shape-gone': {
    severity: 'breaking',
    says: '{path} no longer takes {before}',
    advice: 'Send one of the shapes that are left.',
  },
  'shape-added': {
    severity: 'additive',
    says: '{path} takes {after} too',
    advice: 'Nothing breaks; what was sent before is still taken.',
  },
  closed: {
    severity: 'breaking',
    says: '{path} takes no fields but those that the spec names',
    advice: 'Leave unknown fields out, or be answered 422.',
  },
  opened: {
    severity: 'additive',
    says: '{path} takes fields that the spec does not name',
    advice: 'Nothing breaks; what was sent before is still taken.',
  },
  'default-changed': {
    severity: 'risky',
    says: '{path} is {after} when left out, was {before}',
    advice: 'Send the value that you want instead of leaving it out.',
  },
  'text-changed': {
    severity: 'cosmetic',
    says: '{path} is explained as {after}, was {before}',
    advice: 'Nothing to do; only texts for people differ.',
  },
  'media-type-gone': {
    severity: 'breaking',
    says: '{path} is no longer taken as {before}',
    advice: 'Send the body as one of the content types that are left.',
  },
  'media-type-added': {
    severity: 'additive',
    says: '{path} is taken as {after} too',
    advice: 'Nothing breaks; what was sent before is still taken.',
  },
};
