import type { InstallRoot, Ledger } from './ledger.ts';
import {
  driveColon,
  driveStart,
  isAbsolutePath,
  type PathParts,
  pathStart,
  patternOf,
  rootStart,
  separator as sep,
  splitPath,
} from './path-syntax.ts';
import type { Place } from './place.ts';
import { serverFolder } from './server-folders.ts';

/** What stands below a server's root and nowhere else. */
const insideRoot =
  /^(?:models\/(?:stable-diffusion|vae|vae-approx|lora|lycoris|hypernetworks|esrgan|realesrgan|bsrgan|gfpgan|codeformer|swinir|scunet|dat|ldsr|controlnet|controlnetpreprocessor|diffusers|karlo|deepbooru|torch_deepdanbooru|blip|text_encoder|adetailer)|extensions-builtin|textual_inversion_templates|ui-config\.json|styles_integrated\.csv|webui\.(?:py|sh|bat)|webui-user\.(?:sh|bat)|configs\/v1-inference\.yaml|repositories\/[\w-]*stable-diffusion[\w-]*|modules\/(?:api|processing|call_queue|sd_\w+|shared\w*|scripts)(?:\.py)?)(?:\/|$)/i;

/** Folders of the system, where things lie on every machine. */
const systemFolder =
  /^(?:usr|lib|lib64|bin|sbin|etc|proc|sys|dev|run|tmp|var|opt\/conda|[a-z]:\/(?:windows|program files.*|programdata))(?:\/|$)/i;

const quoted = /["']([^"'\r\n]{3,400})["']/g;
const part = String.raw`(?:[^\\/%"'<>|\r\n\t ,;:*?()[\]{}=&]|%(?!(?:25)*(?:2[Ff]|5[Cc])))+`;
/** On Windows a folder's name may hold spaces, if the path goes on behind it. */
const spacedPart = `${part}(?: +${part})*`;
const unquoted = new RegExp(
  `${pathStart}(?:[A-Za-z]${driveColon}(?:${sep}(?:${spacedPart}(?=${sep})|${part})){2,}|${rootStart}${part}(?:${sep}${part})+)`,
  'gu',
);
const mayHoldRoot =
  /models|webui|web-ui|sd.?next|automatic|vladmandic|forge|a1111|koboldcpp|diffusion|extensions-builtin|modules/i;

/** Learns every server's root that a path of this text shows. */
export function learnRoots(text: string, ledger: Ledger): void {
  if (!mayHoldRoot.test(text)) return;
  for (const path of pathsOf(text)) {
    const split = splitPath(path);
    const length = rootLength(split.parts);
    if (length > 0) learnRoot({ ...split, parts: split.parts.slice(0, length) }, 'root', ledger);
  }
}

/** Learns a folder that a field names. */
export function learnFolder(path: string, ledger: Ledger): void {
  if (isAbsolutePath(path)) learnPlainFolder(splitPath(path), ledger);
}

/**
 * Learns the folder of a file that a field names.
 *
 * @param shown how the server calls the file: `sub/model.safetensors [8a22b42e4b]`, below a folder that it was told of
 */
export function learnFolderOf(path: string, shown: string | undefined, ledger: Ledger): void {
  if (!isAbsolutePath(path)) return;
  const split = splitPath(path);
  const below = splitPath(shown?.replace(/ \[[0-9a-f]+\]$/, '') ?? '').parts;
  const isBelow = below.length > 0 && split.parts.slice(-below.length).join('/') === below.join('/');
  learnPlainFolder({ ...split, parts: split.parts.slice(0, -(isBelow ? below.length : 1)) }, ledger);
}

/** A folder that lies in no server's root, in no home and not where the system has its own. */
function learnPlainFolder(folder: PathParts, ledger: Ledger): void {
  const { parts } = folder;
  if (rootLength([...parts, '']) > 0 || isInHome(folder) || systemFolder.test(parts.join('/'))) return;
  learnRoot(folder, 'folder', ledger);
}

function pathsOf(text: string): string[] {
  if (isAbsolutePath(text)) return [text];
  const inQuotes = Array.from(text.matchAll(quoted), (match) => match[1] as string);
  return [...inQuotes.filter(isAbsolutePath), ...Array.from(text.matchAll(unquoted), (match) => match[0])];
}

/** How many of the parts make the root; 0 where the path shows none. */
function rootLength(parts: readonly string[]): number {
  const named = parts.findIndex((part) => serverFolder.test(part));
  if (named >= 0) return named + 1;
  for (let length = 1; length < parts.length; length++) {
    if (insideRoot.test(parts.slice(length).join('/'))) return length;
  }
  return 0;
}

function learnRoot({ parts, windows }: PathParts, kind: InstallRoot['kind'], ledger: Ledger): void {
  if (parts.length < (windows ? 2 : 1)) return;
  const path = parts.join('/');
  const neutral = neutralRoot.exec(`${path}/`);
  if (neutral) {
    ledger.reserve(kind, neutral[1] ?? '');
    return;
  }
  const key = windows ? path.toLowerCase() : path;
  if (ledger.roots.has(key) || ledger.rules.allows(path)) return;
  const known = [...ledger.roots.keys()];
  if (known.some((other) => holds(other, key))) return;
  for (const other of known) if (holds(key, other)) ledger.roots.delete(other);
  ledger.roots.set(key, { key, kind, windows, pattern: rootPattern(parts, windows) });
}

/** True if the second lies in the first. A short path such as `/sd` is not sure enough to speak for what lies in it. */
function holds(outer: string, inner: string): boolean {
  return outer.includes('/') && inner.startsWith(`${outer}/`);
}

/** `/home/user/…` and its like: where a root has been replaced already, or nobody's name was in it. */
const neutralRoot = /^(?:[a-z]:\/|mnt\/[a-z]\/)?(?:home|users)\/user\d*\/([^/]*)/i;

function isInHome({ parts }: PathParts): boolean {
  return /^(?:[a-z]:\/|mnt\/[a-z]\/|var\/|export\/)?(?:home|users)\//i.test(parts.join('/'));
}

function rootPattern(parts: readonly string[], windows: boolean): RegExp {
  const [first = '', ...rest] = parts;
  const hasDrive = windows && /^[A-Z]:$/.test(first);
  const start = hasDrive
    ? `${driveStart}${first[0]}(${driveColon})`
    : `${pathStart}(${sep})${patternOf(first)}`;
  const onward = rest.map((part) => `(${sep})${patternOf(part)}`).join('');
  const end = rest.length > 0 ? String.raw`(?![\p{L}\p{N}_~$@+-]|\.[\p{L}\p{N}_])` : endOfShort(first);
  return new RegExp(`${start}${onward}${end}`, windows ? 'giu' : 'gu');
}

/** A short path such as `/sd` is a root only where it goes on as one, or where it is all there is. */
function endOfShort(name: string): string {
  const child = String.raw`(?:models|embeddings|extensions|config|configs|localizations|textual_inversion_templates|outputs?|modules|repositories|GFPGAN|[\w-]+\.(?:json|csv|ckpt|py|log))`;
  return String.raw`(?:(?=${sep}${child}(?![\p{L}\p{N}_]))|(?<=^["']?${sep}${patternOf(name)})(?=["']?$))`;
}

/** Puts a neutral folder in the place of each known root, with the separators that stand there. */
export function redactRoots(text: string, place: Place, ledger: Ledger): string {
  if (ledger.collecting || !ledger.rules.has('install-path')) return text;
  let redacted = text;
  const longestFirst = [...ledger.roots.values()].sort((a, b) => b.key.length - a.key.length);
  for (const { key, kind, windows, pattern } of longestFirst) {
    redacted = redacted.replace(pattern, (match: string, first: string, second: string) => {
      const folder = ledger.name(kind, key);
      const colon = /^[A-Za-z](?::|%)/.test(match) ? first : ':';
      const neutral = windows
        ? ['C', colon, second, 'Users', second, 'user', second, folder]
        : [first, 'home', first, 'user', first, folder];
      ledger.report('install-path', match, place);
      return neutral.join('');
    });
  }
  return redacted;
}
