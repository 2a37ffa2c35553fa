/** The parts of an OpenAPI 3.0 or 3.1 document that the mock reads. */
export type OpenApiDocument = {
  openapi: string;
  info: { title: string; version: string };
  paths: Readonly<Record<string, PathItem>>;
  components?: { schemas?: Readonly<Record<string, Schema>>; securitySchemes?: unknown };
};

export type PathItem = Readonly<Partial<Record<HttpMethod, Operation>>>;

export const httpMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
export type HttpMethod = (typeof httpMethods)[number];

export type Operation = {
  summary?: string;
  description?: string;
  operationId?: string;
  deprecated?: boolean;
  security?: readonly unknown[];
  parameters?: readonly Parameter[];
  requestBody?: { required?: boolean; content: Readonly<Record<string, { schema?: Schema }>> };
  responses?: Readonly<Record<string, { content?: Readonly<Record<string, { schema?: Schema }>> }>>;
};

export type Parameter = {
  name: string;
  in: 'query' | 'path' | 'header' | 'cookie';
  required?: boolean;
  schema?: Schema;
};

export type Schema = {
  $ref?: string;
  type?: string;
  title?: string;
  description?: string;
  format?: string;
  default?: unknown;
  enum?: readonly unknown[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  allOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
};
