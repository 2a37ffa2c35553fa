export { createLazyValidator } from './create-lazy-validator.ts';
export { createValidator, type Validator } from './create-validator.ts';
export type { BodyInput, ValidationFlavour } from './flavour.ts';
export { createFindOperation, templatePattern } from './openapi/find-operation.ts';
export { pydantic1 } from './pydantic1/index.ts';
export type { Validated, ValidationIssue } from './validated.ts';
export { toValidationDetail } from './validation-detail.ts';
