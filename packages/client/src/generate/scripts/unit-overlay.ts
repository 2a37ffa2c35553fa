import type { InstanceLists } from '../lists/instance-lists.ts';
import type { Schema } from '../open-api.ts';

const string: Schema = { type: 'string' };

/** A picture as base64, alone or with its mask (recording: controlnet/image-as-object). */
const picture: Schema = {
  anyOf: [
    string,
    {
      type: 'object',
      properties: { image: string, mask: { ...string, nullable: true } },
      required: ['image'],
    },
  ],
  nullable: true,
};

/** Names to offer, where others are taken as well. */
const offered = (names: readonly string[] | undefined): Schema | undefined =>
  names && names.length > 0 ? { anyOf: [{ enum: [...names] }, string] } : undefined;

/**
 * What a default does not say of the fields of ControlNet's units, by their names: a model goes without its hash too, a
 * module by an older name. The choices are only right where the default is one of them.
 */
export function findUnitFields(script: string, lists: InstanceLists): Readonly<Record<string, Schema>> {
  if (script.toLowerCase() !== 'controlnet') return {};
  const fields: Record<string, Schema | undefined> = {
    module: offered(lists.controlNetModules),
    model: offered(lists.controlNetModels),
    image: picture,
    mask: picture,
    mask_image: picture,
    resize_mode: { enum: ['Just Resize', 'Crop and Resize', 'Resize and Fill'] },
    control_mode: { enum: ['Balanced', 'My prompt is more important', 'ControlNet is more important'] },
  };
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Schema] => entry[1] !== undefined),
  );
}
