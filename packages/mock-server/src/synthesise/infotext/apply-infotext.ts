import type { PyDict } from '../../python/index.ts';
import { convertValue } from './convert-value.ts';
import { infotextOverrides } from './infotext-overrides.ts';
import { infotextParameters } from './infotext-parameters.ts';
import { type PasteServer, pasteFields } from './paste-fields.ts';

/**
 * Fills the fields of a generation request that the caller left out from its `infotext`, and adds to
 * `override_settings` what else the infotext says; returns new parameters. Without an infotext nothing changes.
 *
 * @throws ServerFailure ValueError for a setting that does not convert to the field's type (`infotext-in/odd`)
 */
export function applyInfotext(
  params: PyDict,
  given: ReadonlySet<string>,
  kind: 'txt2img' | 'img2img',
  server: PasteServer,
): PyDict {
  const infotext = params.get('infotext');
  if (typeof infotext !== 'string' || infotext === '') return params;
  const settings = infotextParameters(infotext, server);
  const applied: PyDict = new Map(params);
  for (const { field, type, from } of pasteFields[kind]) {
    if (given.has(field)) continue;
    const value = (typeof from === 'string' ? settings.get(from) : from(settings, server)) ?? null;
    if (value !== null) applied.set(field, convertValue(value, type));
  }
  const asked = params.get('override_settings');
  const overrides: PyDict = new Map(asked instanceof Map ? asked : []);
  for (const [option, value] of infotextOverrides(settings, server)) {
    if (!overrides.has(option)) overrides.set(option, value);
  }
  return applied.set('override_settings', overrides);
}
