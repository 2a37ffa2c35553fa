import type { Schema } from '../open-api.ts';
import { toLiteral } from '../text/literal.ts';
import { createNaming, toPascalCase } from '../text/names.ts';
import type { Script } from './script.ts';

/** From how many choices on a list gets a name of its own, so that an editor does not show it at every turn. */
const many = 7;

/** A type with a name, for all the arguments that share it: a long list of choices, or an object. */
export type ArgumentType = { name: string; schema: Schema };

/** Gives long lists of choices and objects a name, and makes the arguments refer to it. */
export function nameArgumentTypes(
  scripts: readonly Script[],
  taken: readonly string[],
): { scripts: Script[]; types: ArgumentType[] } {
  const toName = createNaming(taken);
  const types = new Map<string, ArgumentType>();
  const refer = (schema: Schema, wanted: string): Schema => {
    if (schema.items) return { ...schema, items: refer(schema.items, wanted) };
    const { enum: choices, properties } = schema;
    if (!properties && (!choices || choices.length < many)) return schema;
    const key = toLiteral(properties ?? choices);
    const type = types.get(key) ?? {
      name: toName(wanted),
      schema: properties ? { type: 'object', properties } : { enum: choices ?? [] },
    };
    types.set(key, type);
    const { enum: _, properties: __, type: ___, ...rest } = schema;
    return { ...rest, $ref: `#/components/schemas/${type.name}` };
  };
  const named = scripts.map((script) => ({
    ...script,
    args: script.args.map((argument) => {
      const wanted =
        toPascalCase(script.functionName) + toPascalCase(argument.key.replace(/^(unit)\d+$/, '$1'));
      return { ...argument, schema: refer(argument.schema, wanted) };
    }),
  }));
  return { scripts: named, types: [...types.values()] };
}
