/** What the commands of these packages have in common. Not for callers: it may change in any version. */
export { type ArgumentDefinitions, checkArguments } from './check-arguments.ts';
export { findCommand } from './find-command.ts';
export { formatExamples } from './format-examples.ts';
export { isApiRoute } from './is-api-route.ts';
export { nearest, suggest } from './nearest.ts';
export { UsageError } from './usage-error.ts';
