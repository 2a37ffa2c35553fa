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

function emitAlwaysonScripts(scripts: readonly Script[], unknown: readonly string[]): string {
  const entries = [
    ...scripts.flatMap(({ name, kind, functionName }) =>
      kind === 'always-on' && isPossibleKey(name)
        ? [`  ${toTypeKey(name)}?: { args?: Readonly<${toPascalCase(functionName)}Args> };\n`]
        : [],
    ),
    ...unknown.filter(isPossibleKey).map((name) => `  ${toTypeKey(name)}?: { args?: readonly unknown[] };\n`),
  ];
  return `/** What \`alwayson_scripts\` takes. */\nexport type AlwaysonScripts = {\n${entries.join('')}};\n`;
}

function emitSelectedScript(scripts: readonly Script[], unknown: readonly string[]): string {
  const entries = [
    '  | { script_name?: null; script_args?: readonly [] }',
    ...scripts.flatMap(({ name, kind, functionName }) => {
      const args = `Readonly<${toPascalCase(functionName)}Args>`;
      return kind === 'selectable' ? [`  | { script_name: ${toLiteral(name)}; script_args: ${args} }`] : [];
    }),
    ...unknown.map((name) => `  | { script_name: ${toLiteral(name)}; script_args?: readonly unknown[] }`),
  ];
  return `/** One selectable script, or none, with its arguments. */\nexport type SelectedScript =\n${entries.join('\n')};\n`;
}
