import type { Rule } from './rule.ts';

/** Whether an operation can be called at all. */
export const routeRules = {
  'route-gone': {
    severity: 'breaking',
    says: 'is gone',
    advice:
      'Calls to it will be 404 or 405: do without it, or look whether the server has it before you call.',
  },
  'route-added': { severity: 'additive', says: 'is new', advice: 'Nothing breaks; it can be used.' },
  'route-deprecated': {
    severity: 'additive',
    says: 'is deprecated now',
    advice: 'Still there; move to what replaces it before it goes.',
  },
  'login-added': {
    severity: 'breaking',
    says: 'a login is wanted now, {after}',
    advice: 'Send credentials, or be answered 401.',
  },
  'login-changed': {
    severity: 'breaking',
    says: 'another login is wanted, {after} instead of {before}',
    advice: 'Send the credentials in the new way, or be answered 401.',
  },
  'login-dropped': {
    severity: 'additive',
    says: 'no login is wanted any more, was {before}',
    advice: 'Nothing breaks; credentials are not read here any more.',
  },
} as const satisfies Record<string, Rule>;
