import { dictsOf, type PyValue, pythonStr } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import { inventHash } from '../../state/invent-hash.ts';
import type { EncodedPart } from '../../state/last-encoding.ts';
import type { Draft } from './draft.ts';
import { namedEmbeddings, namedLoras, weighsWords } from './prompt-text.ts';
import { isTruthy } from './py-number.ts';

/**
 * Notes the hashes of the LoRAs that the prompts use, by the names that they are called; one that is not there is left out
 * (`txt2img/lora-and-embedding`).
 */
export function noteLoras({ fields, extra }: Draft, server: Server, prompts: readonly string[]): void {
  if (isTruthy(fields.get('disable_extra_networks'))) return;
  if (!isTruthy(server.options.get('lora_add_hashes_to_infotext'))) return;
  const known = loraNames(server.instance.lists.get('/sdapi/v1/loras'));
  const hashes = [...new Set(prompts.flatMap(namedLoras))].flatMap((mentioned) => {
    const name = known.get(mentioned);
    if (name === undefined) return [];
    const written = withoutDividers(mentioned);
    const { loras } = server.instance.facts;
    // A hash that was learned from an infotext goes by the name that stands there.
    return `${written}: ${loras[name] ?? loras[written] ?? inventHash(name, 12)}`;
  });
  if (hashes.length > 0) extra.set('Lora hashes', hashes.join(', '));
}

/** Names are written without what divides them in the list. */
function withoutDividers(name: string): string {
  return name.replaceAll(/[:,]/g, '');
}

/** The texts of one batch, as they go to the encoder; the first stands for all. */
export type EncodedTexts = Record<EncodedPart, readonly string[]>;

/**
 * Notes what encoding the prompts brings to light: hashes of the embeddings in them, and how weights are taken where that
 * is not the usual way. Only of texts that are encoded anew, the negative prompt first, since the server keeps its last
 * encodings.
 *
 * @param settings all that an encoding hangs on beside its texts
 */
export function noteEncoding(
  { extra }: Draft,
  server: Server,
  batches: readonly EncodedTexts[],
  settings: readonly PyValue[],
): void {
  const keeps = server.options.get('persistent_cond_cache') !== false;
  const rest = settings.map((value) => pythonStr(value));
  const encoded = batches.map((texts, index) => {
    const isAnew = (part: EncodedPart) => {
      const anew = server.lastEncoding.encodesAnew(part, JSON.stringify([texts[part], ...rest]));
      return anew || (index === 0 && !keeps);
    };
    const parts = (['negativePrompt', 'prompt'] as const).filter(isAnew);
    return parts.map((part) => texts[part][0] ?? '').reverse();
  });
  const [first = []] = encoded;
  noteEmbeddings(extra, server, first);
  const emphasis = server.options.get('emphasis');
  if (emphasis !== null && emphasis !== 'Original' && first.some(weighsWords))
    extra.set('Emphasis', emphasis);
}

function noteEmbeddings(extra: Draft['extra'], server: Server, prompts: readonly string[]): void {
  if (!isTruthy(server.options.get('textual_inversion_add_hashes_to_infotext'))) return;
  const known = server.embeddings.names();
  const hashes = prompts
    .flatMap((prompt) => namedEmbeddings(prompt, known))
    .map((name) => {
      const written = withoutDividers(name);
      const { embeddings } = server.instance.facts;
      return `${written}: ${embeddings[name] ?? embeddings[written] ?? inventHash(name, 12)}`;
    });
  if (hashes.length > 0) extra.set('TI hashes', hashes.join(', '));
}

/** A LoRA goes by its name or its alias. */
function loraNames(list: PyValue | undefined): Map<string, string> {
  const names = new Map<string, string>();
  for (const item of dictsOf(list)) {
    const name = pythonStr(item.get('name') ?? '');
    names.set(name, name);
    const alias = item.get('alias');
    if (typeof alias === 'string') names.set(alias, name);
  }
  return names;
}
