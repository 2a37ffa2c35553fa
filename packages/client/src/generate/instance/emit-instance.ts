import type { OpenApiDocument, Schema } from '../open-api.ts';
import type { Mode } from '../scripts/script.ts';
import { toComment } from '../text/comment.ts';
import { generatedMark, toHeader } from '../text/header.ts';
import { toLiteral } from '../text/literal.ts';
import { toTypeText } from '../text/type-text.ts';
import { emitOptions } from './emit-options.ts';
import type { NameType } from './name-types.ts';
import { narrowFields, requestFields } from './narrow-fields.ts';
import type { InstanceOptions } from './to-options.ts';

/** What `instance.gen.ts` is made from. */
export type InstanceParts = {
  spec: OpenApiDocument;
  names: readonly NameType[];
  options: InstanceOptions;
  /** The routes of which a module of scripts is written too. */
  modes: readonly Mode[];
};

/** The module with the server's names, and the type that a client is created with. */
export function emitInstance({ spec, names, options, modes }: InstanceParts): string {
  const narrowed = narrowFields(spec, names);
  const has = (path: string) => spec.paths[path]?.post !== undefined;
  const generations = (['txt2img', 'img2img'] as const).filter((mode) => has(`/sdapi/v1/${mode}`));
  const extras = ['extra-single-image', 'extra-batch-images'].filter((name) => has(`/sdapi/v1/${name}`));
  const requests = [
    ...generations.map((mode) => [`/sdapi/v1/${mode}`, fieldsName(mode)]),
    ...extras.map((name) => [`/sdapi/v1/${name}`, 'ExtrasFields']),
    ...(has('/sdapi/v1/options') ? [['/sdapi/v1/options', 'OptionsUpdate']] : []),
  ];
  const hasOptions = spec.paths['/sdapi/v1/options']?.get !== undefined;
  return [
    toHeader([
      `${generatedMark} from a server’s lists; edit nothing here, generate again.`,
      "@example const client = createClient<Instance>({ baseUrl: 'http://127.0.0.1:7860' });",
    ]),
    ...modes.map((mode) => `import type * as ${mode} from './${mode}-scripts.gen.js';`),
    "import type { paths } from './schema.gen.js';\n",
    ...names.map(emitName),
    emitOptions(options, hasOptions),
    ...generations.map((mode) => {
      const fields = requestFields(spec, `/sdapi/v1/${mode}`);
      return emitGeneration(mode, fields, narrowed[`/sdapi/v1/${mode}`] ?? {}, modes.includes(mode));
    }),
    ...(extras.length > 0 ? [emitExtras(narrowed[`/sdapi/v1/${extras[0]}`] ?? {})] : []),
    '/** The types of this server, for `createClient`. */',
    'export type Instance = {',
    '  paths: paths;',
    '  requests: {',
    ...requests.map(([path, type]) => `    ${toLiteral(path)}: ${type};`),
    '  };',
    '  replies: {',
    ...(hasOptions ? ['    "/sdapi/v1/options": Options;'] : []),
    '  };',
    '};\n',
  ].join('\n');
}

function emitName({ name, comment, values }: NameType): string {
  const union = values.map((value) => `  | ${toLiteral(value)}`).join('\n');
  return `${toComment([comment])}export type ${name} =\n${union};\n`;
}

function fieldsName(mode: Mode): string {
  return mode === 'txt2img' ? 'Txt2ImgFields' : 'Img2ImgFields';
}

function emitGeneration(
  mode: Mode,
  fields: Readonly<Record<string, Schema>>,
  narrowed: Readonly<Record<string, Schema>>,
  hasScripts: boolean,
): string {
  const all: Record<string, Schema> = {
    ...narrowed,
    ...(hasScripts &&
      fields.alwayson_scripts && {
        alwayson_scripts: named(`${mode}.AlwaysonScripts`, fields.alwayson_scripts),
      }),
  };
  const selected = hasScripts && fields.script_name && fields.script_args ? ` & ${mode}.SelectedScript` : '';
  return `/** What this server’s lists say of the body of ${mode}. */\nexport type ${fieldsName(mode)} = {\n${emitFields(all)}}${selected};\n`;
}

function emitExtras(narrowed: Readonly<Record<string, Schema>>): string {
  return `/** What this server’s lists say of the bodies of extras. */\nexport type ExtrasFields = {\n${emitFields(narrowed)}};\n`;
}

function emitFields(fields: Readonly<Record<string, Schema>>): string {
  return Object.entries(fields)
    .map(([field, schema]) => `  ${field}?: ${toTypeText(schema, '  ')};\n`)
    .join('');
}

/** A type of ours in place of an object that the spec does not describe, null where that may be null. */
function named(type: string, { nullable, anyOf }: Schema): Schema {
  const isNullable = nullable === true || anyOf?.some((alternative) => alternative.type === 'null');
  return { $ref: `#/components/schemas/${type}`, ...(isNullable && { nullable: true }) };
}
