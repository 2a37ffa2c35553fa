import type { Network } from './network.ts';

/** Keywords shown of one network; some were trained with thousands. */
const mostKeywords = 5;

/** `/sdapi/v1/loras`; of stable-diffusion.cpp an item has no more than name and path. */
export function readLoras(body: unknown): Network[] {
  return records(body).map(({ name, path, metadata }) => {
    const about = isRecord(metadata) ? metadata : {};
    return {
      kind: 'lora',
      name: String(name),
      prompt: `<lora:${name}:1>`,
      keywords: readKeywords(about),
      detail: [folderOf(path), toText(about.ss_base_model_version)].filter(Boolean).join(' · '),
      fits: true,
    };
  });
}

/** `/sdapi/v1/embeddings`: objects by name, of SD.Next lists of names. */
export function readEmbeddings(body: unknown): Network[] {
  if (!isRecord(body)) return [];
  const group = (given: unknown, fits: boolean) =>
    namesIn(given).map((name) => toEmbedding(name, given, fits));
  return [...group(body.loaded, true), ...group(body.skipped, false)];
}

/** `/sdapi/v1/hypernetworks`. */
export function readHypernetworks(body: unknown): Network[] {
  return records(body).map(({ name, path }) => ({
    kind: 'hypernetwork',
    name: String(name),
    prompt: `<hypernet:${name}:1>`,
    keywords: [],
    detail: folderOf(path),
    fits: true,
  }));
}

function toEmbedding(name: string, given: unknown, fits: boolean): Network {
  const about = isRecord(given) && isRecord(given[name]) ? given[name] : {};
  const vectors = typeof about.vectors === 'number' && about.vectors > 1 ? `${about.vectors} vectors` : '';
  const detail = fits ? vectors : 'not for the loaded checkpoint';
  return { kind: 'embedding', name, prompt: name, keywords: [], detail, fits };
}

function namesIn(given: unknown): string[] {
  if (Array.isArray(given)) return given.filter((name) => typeof name === 'string');
  return isRecord(given) ? Object.keys(given) : [];
}

/** What its maker wrote into it, else the words that stood beside its pictures. */
function readKeywords(metadata: Record<string, unknown>): string[] {
  const told = toText(metadata['modelspec.trigger_phrase']);
  if (told) return [told];
  const counts = new Map<string, number>();
  for (const words of Object.values(parse(metadata.ss_tag_frequency))) {
    if (!isRecord(words)) continue;
    for (const [word, count] of Object.entries(words)) {
      counts.set(word.trim(), (counts.get(word.trim()) ?? 0) + (Number(count) || 0));
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostKeywords)
    .map(([word]) => word)
    .filter(Boolean);
}

/** Some servers give the metadata's inner JSON as text. */
function parse(value: unknown): Record<string, unknown> {
  if (isRecord(value)) return value;
  if (typeof value !== 'string') return {};
  try {
    const parsed: unknown = JSON.parse(value);
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** The folders below the one of all such files: where it lies on the server's disk is nobody's business. */
function folderOf(path: unknown): string {
  const parts = toText(path).split(/[\\/]/).slice(0, -1);
  const root = parts.findLastIndex((part) => /^(lora|loras|lycoris|hypernetworks)$/i.test(part));
  const isAbsolute = parts[0] === '' || /^[a-z]:$/i.test(parts[0] ?? '');
  if (root < 0 && isAbsolute) return '';
  return parts.slice(root + 1).join('/');
}

function records(body: unknown): Record<string, unknown>[] {
  return Array.isArray(body)
    ? body.filter((item): item is Record<string, unknown> => isRecord(item) && typeof item.name === 'string')
    : [];
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
