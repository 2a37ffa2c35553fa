export type { Finding } from './finding.ts';
export { createRedactor, findSecrets, type Redactor, redactEntry, redactHeaders } from './redactor.ts';
export {
  createRules,
  type RedactionOptions,
  type RedactionRule,
  type RedactionRules,
  type RuleName,
  redactionRules,
  ruleNames,
} from './rules.ts';
export { UnknownRuleError } from './unknown-rule-error.ts';
