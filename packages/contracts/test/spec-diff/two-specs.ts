import { diffSpecs, type OpenApiDocument, type SpecFinding } from '../../src/spec-diff/index.ts';

/** What one operation takes and answers, and the components that it names. */
export type Sketch = {
  request?: unknown;
  response?: unknown;
  operation?: Record<string, unknown>;
  schemas?: Record<string, unknown>;
  openapi?: string;
};

/** A document with one operation, `POST /sdapi/v1/thing`. */
export function toDocument({
  request,
  response,
  operation,
  schemas,
  openapi = '3.0.2',
}: Sketch): OpenApiDocument {
  const body = request !== undefined && {
    requestBody: { content: { 'application/json': { schema: request } }, required: true },
  };
  const content = response !== undefined && { content: { 'application/json': { schema: response } } };
  return {
    openapi,
    info: { title: 'FastAPI', version: '0.1.0' },
    paths: {
      '/sdapi/v1/thing': {
        post: {
          summary: 'Thing',
          ...body,
          responses: { '200': { description: 'Successful Response', ...content } },
          ...operation,
        },
      },
    },
    components: { schemas: schemas ?? {} },
  };
}

/** What changed between two documents, a text a finding: `breaking steps must be sent now`. */
export function diffSketches(before: Sketch, after: Sketch): string[] {
  return diffSpecs(toDocument(before), toDocument(after)).map(toText);
}

export function toText({ severity, summary }: SpecFinding): string {
  return `${severity} ${summary}`;
}
