import type { Schema } from '../open-api.ts';
import { toComment } from '../text/comment.ts';
import { toTypeKey } from '../text/literal.ts';
import { isPossibleKey } from '../text/names.ts';
import { toTypeText } from '../text/type-text.ts';
import type { InstanceOptions } from './to-options.ts';

const anyKey = '{ [key: string]: unknown }';

/** The types of a server's settings: as they are shown, and as they are changed. */
export function emitOptions(
  { areInSpec, shown, changed, areAll }: InstanceOptions,
  hasRoute: boolean,
): string {
  const isOpen = !areAll;
  const inSpec = areInSpec && hasRoute;
  const known = [
    ...(inSpec ? ['SpecOptions'] : []),
    ...(Object.keys(shown).length > 0 ? [emitObject(shown, inSpec ? '' : '?')] : []),
    ...(isOpen && !inSpec ? [anyKey] : []),
  ];
  const hasChanged = Object.keys(changed).length > 0;
  const update = [
    hasChanged && inSpec ? 'Partial<Omit<Options, keyof ListedOptions>>' : 'Partial<Options>',
    ...(hasChanged ? ['ListedOptions'] : []),
    ...(isOpen ? [anyKey] : []),
  ];
  return [
    ...(inSpec
      ? [
          'type SpecOptions =\n  paths["/sdapi/v1/options"]["get"]["responses"][200]["content"]["application/json"];\n',
        ]
      : []),
    ...(hasChanged
      ? [
          '/** Settings that take a name from a list, and settings that can be changed and are not shown. */',
          `export type ListedOptions = ${emitObject(changed, '?')};\n`,
        ]
      : []),
    '/** The settings, as the server shows them. */',
    `export type Options = ${known.join(' & ') || '{}'};\n`,
    '/**',
    ' * Settings to change.',
    isOpen
      ? ' * The server did not list all of their keys, so that any may be given.'
      : ' * Another key does not compile: the server listed them all.',
    ' */',
    `export type OptionsUpdate = ${update.join(' & ')};\n`,
  ].join('\n');
}

function emitObject(fields: Readonly<Record<string, Schema>>, mark: '' | '?'): string {
  const possible = Object.entries(fields).filter(([key]) => isPossibleKey(key));
  const lines = possible.map(([key, schema]) => {
    const comment = toComment(schema.description === undefined ? [] : [schema.description], '  ');
    return `${comment}  ${toTypeKey(key)}${mark}: ${toTypeText(schema, '  ')};\n`;
  });
  return `{\n${lines.join('')}}`;
}
