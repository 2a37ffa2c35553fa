import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { ContractError } from '../errors/contract-error.ts';

export type DocumentWords = {
  /** `report`, `ledger`. */
  kind: string;
  /** What to do about a broken one. */
  repair: string;
};

type VersionedSchema = { properties: { schema: { const: string }; version: { const: number } } };

/**
 * Makes a reader of JSON documents of one schema that name it and its version themselves. It says what a document is
 * when it is none of these, and what is wrong with it when it is.
 */
export function createDocumentParser<Document>(
  schema: VersionedSchema,
  { kind, repair }: DocumentWords,
): (text: string, file: string) => Document {
  const { schema: name, version } = schema.properties;
  // Compiled at the first use, since most runs read none.
  let compiled: ReturnType<Ajv2020['compile']> | undefined;

  return (text, file) => {
    const value = parse(text, `${file} is not JSON, or only half of it; ${repair}.`);
    const head = (typeof value === 'object' && value !== null ? value : {}) as {
      schema?: unknown;
      version?: unknown;
    };
    if (head.schema !== name.const) {
      throw new ContractError(
        `${file} is no ${kind} of sdwebui-contract: its schema is not "${name.const}". Give another file.`,
      );
    }
    if (typeof head.version === 'number' && head.version > version.const) {
      throw new ContractError(
        `${file} is a ${kind} of version ${head.version}, and this program knows version ${version.const}; ` +
          'update @sdwebui/contracts.',
      );
    }
    compiled ??= new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);
    // The schema is the type's twin; a test holds them together.
    if (compiled(value)) return value as Document;
    throw new ContractError(
      `${file} is a broken ${kind}: ${describeError(compiled.errors?.[0])}; ${repair}.`,
    );
  };
}

function parse(text: string, broken: string): unknown {
  try {
    // An editor on Windows may have put a mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ContractError(broken, { cause: error });
  }
}

function describeError(error: ErrorObject | undefined): string {
  if (!error) return 'it does not follow its schema';
  const { instancePath, message, params } = error;
  const allowed = [params.allowedValue ?? params.allowedValues ?? []].flat().join(', ');
  return `${instancePath || 'the document'} ${message}${allowed ? ` (${allowed})` : ''}`;
}
