import { schemaName } from '../open-api.ts';
import { toComment } from '../text/comment.ts';
import { toLiteral, toTypeKey, toValueKey } from '../text/literal.ts';
import { avoidReserved, toPascalCase } from '../text/names.ts';
import { describe, toTypeText } from '../text/type-text.ts';
import type { Mode, Script, ScriptArgument } from './script.ts';

/** The types of one script and its function. */
export function emitScript(mode: Mode, script: Script): string {
  return [
    ...(script.args.length === 0 ? [] : [emitArguments(script)]),
    emitTuple(script),
    emitFunction(mode, script),
  ].join('\n');
}

/** The constant that holds the words of a named choice. */
export function toWordsName(choice: string): string {
  const [first = '', ...rest] = choice;
  return `${first.toLowerCase()}${rest.join('')}Words`;
}

function emitArguments({ name, functionName, args }: Script): string {
  const fields = args.map(({ key, schema, fallback, places }) => {
    const lines = describe(schema);
    if (!fallback) lines.push('The default is a path on the server’s machine.');
    if (places) lines.push('Sent as its place in the list.');
    return `${toComment(lines, '  ')}  ${key}${fallback ? '?' : ''}: ${toTypeText(schema, '  ')};\n`;
  });
  const title = toComment([`What \`${name}\` takes, by name.`]);
  return `${title}export type ${toPascalCase(functionName)}Arguments = {\n${fields.join('')}};\n`;
}

function emitTuple({ name, functionName, kind, args }: Script): string {
  const mark = kind === 'always-on' ? '?' : '';
  const items = args.map(
    (argument) => `  ${avoidReserved(argument.key)}${mark}: ${toPlaceType(argument)},\n`,
  );
  const tuple = items.length === 0 ? '[]' : `[\n${items.join('')}]`;
  return `${toComment([`What \`${name}\` takes, by place.`])}export type ${toPascalCase(functionName)}Args = ${tuple};\n`;
}

function toPlaceType({ schema, places, other }: ScriptArgument): string {
  if (places) return places.map((_, index) => index).join(' | ');
  return toTypeText(other ? { anyOf: [schema, other] } : schema, '  ');
}

function emitFunction(mode: Mode, { name, functionName, kind, args }: Script): string {
  const type = toPascalCase(functionName);
  const key = toLiteral(name);
  const list = args.length === 0 ? '[]' : `positional(args, ${toPlaces(kind, args)}) as ${type}Args`;
  const [returns, value, usage] =
    kind === 'always-on'
      ? [
          `{ ${toTypeKey(name)}: { args: ${type}Args } }`,
          `{ ${toValueKey(name)}: { args: ${list} } }`,
          `alwayson_scripts: { ...${functionName}() }`,
        ]
      : [
          `{ script_name: ${key}; script_args: ${type}Args }`,
          `{ script_name: ${key}, script_args: ${list} }`,
          `...${functionName}()`,
        ];
  const hasDefaults = args.every(({ fallback }) => fallback !== undefined);
  const parameter = args.length === 0 ? '' : `args: ${type}Arguments${hasDefaults ? ' = {}' : ''}`;
  const comment = toComment([
    `The ${kind} script \`${name}\`.`,
    `@example client.${mode}({ prompt: 'a fox', ${usage} })`,
  ]);
  return `${comment}export function ${functionName}(${parameter}): ${returns} {\n  return ${value};\n}\n`;
}

/** What `positional` reads: the keys in their places, the defaults, the words of which the place is sent. */
function toPlaces(kind: Script['kind'], args: readonly ScriptArgument[]): string {
  const places = args.map(({ key, fallback, places: words, schema }) => {
    const named =
      schema.$ref === undefined ? words && toLiteral(words) : toWordsName(schemaName(schema.$ref));
    const parts = [
      toLiteral(key),
      toLiteral(fallback ? fallback.value : null),
      ...(words && named ? [named] : []),
    ];
    return `    [${parts.join(', ')}],\n`;
  });
  return `[\n${places.join('')}  ]${kind === 'selectable' ? ', true' : ''}`;
}
