import { innerSchemas, type Schema } from '../open-api.ts';
import { generatedMark, toHeader } from '../text/header.ts';
import { toLiteral, toTypeKey } from '../text/literal.ts';
import { isPossibleKey, toPascalCase } from '../text/names.ts';
import { toTypeText } from '../text/type-text.ts';
import { emitScript, toWordsName } from './emit-script.ts';
import { type ArgumentType, nameArgumentTypes } from './name-argument-types.ts';
import { positional } from './positional.ts';
import type { Mode, ModeScripts, Script } from './script.ts';

const checkpoint = '#/components/schemas/CheckpointName';

/** A module with a function for each script of a route, which puts named arguments into their places. */
export function emitScripts(mode: Mode, { known, unknown }: ModeScripts): string {
  const own = known.map(({ functionName }) => toPascalCase(functionName));
  const { scripts, types } = nameArgumentTypes(known, [
    ...['CheckpointName', 'AlwaysonScripts', 'SelectedScript'],
    ...own.flatMap((name) => [`${name}Args`, `${name}Arguments`]),
  ]);
  const args = scripts.flatMap((script) => script.args);
  const sentByPlace = new Set(args.flatMap(({ places, schema }) => (places ? [schema.$ref] : [])));
  return [
    toHeader([
      `${generatedMark}: the scripts of ${mode}, as its server lists them; edit nothing here, generate again.`,
      'Each function puts arguments into their places; what is left out gets the default of the server’s page.',
    ]),
    ...([...args, ...types].some(({ schema }) => refersTo(schema, checkpoint))
      ? ["import type { CheckpointName } from './instance.gen.js';\n"]
      : []),
    ...types.map((type) => emitType(type, sentByPlace.has(`#/components/schemas/${type.name}`))),
    ...scripts.map((script) => emitScript(mode, script)),
    emitAlwaysonScripts(scripts, unknown),
    emitSelectedScript(scripts, unknown),
    ...(args.length > 0 ? [positional] : []),
  ].join('\n');
}

function refersTo(schema: Schema, ref: string): boolean {
  return schema.$ref === ref || [...innerSchemas(schema)].some((inner) => refersTo(inner, ref));
}

/** Where places are sent, the words are needed at run time too. */
function emitType({ name, schema }: ArgumentType, isSentByPlace: boolean): string {
  if (!schema.enum) return `export type ${name} = ${toTypeText(schema)};\n`;
  if (!isSentByPlace) {
    return `export type ${name} =\n${schema.enum.map((value) => `  | ${toLiteral(value)}`).join('\n')};\n`;
  }
  const words = toWordsName(name);
  const items = schema.enum.map((value) => `  ${toLiteral(value)},\n`).join('');
  return `const ${words} = [\n${items}] as const;\nexport type ${name} = (typeof ${words})[number];\n`;
}

/** By each of its spellings: what a script takes as a type. */
type TypedNames = readonly (readonly [name: string, type: string])[];

/** The server compares in lower case (`txt2img/script-xyz`), so that is taken besides where a list says it otherwise. */
function inBothSpellings(names: TypedNames): TypedNames {
  const listed = new Set(names.map(([name]) => name));
  const lower = new Map(names.map(([name, type]) => [name.toLowerCase(), type]));
  return [...names, ...[...lower].filter(([name]) => !listed.has(name))];
}

function emitAlwaysonScripts(scripts: readonly Script[], unknown: readonly string[]): string {
  const names = inBothSpellings([
    ...scripts.flatMap(({ name, kind, functionName }) =>
      kind === 'always-on' ? [[name, `Readonly<${toPascalCase(functionName)}Args>`] as const] : [],
    ),
    ...unknown.map((name) => [name, 'readonly unknown[]'] as const),
  ]);
  const entries = names
    .filter(([name]) => isPossibleKey(name))
    .map(([name, args]) => `  ${toTypeKey(name)}?: { args?: ${args} };\n`);
  return `/** What \`alwayson_scripts\` takes. */\nexport type AlwaysonScripts = {\n${entries.join('')}};\n`;
}

function emitSelectedScript(scripts: readonly Script[], unknown: readonly string[]): string {
  const names = inBothSpellings([
    ...scripts.flatMap(({ name, kind, functionName }) =>
      kind === 'selectable' ? [[name, `: Readonly<${toPascalCase(functionName)}Args>`] as const] : [],
    ),
    ...unknown.map((name) => [name, '?: readonly unknown[]'] as const),
  ]);
  const entries = [
    '  | { script_name?: null; script_args?: readonly [] }',
    ...names.map(([name, args]) => `  | { script_name: ${toLiteral(name)}; script_args${args} }`),
  ];
  return `/** One selectable script, or none, with its arguments. */\nexport type SelectedScript =\n${entries.join('\n')};\n`;
}
