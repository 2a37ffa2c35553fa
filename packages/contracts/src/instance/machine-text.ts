/** What stands for a hash of a model file. */
const hash = '<hash>';

/** `dream_v1.safetensors [c653230684]`: the short hash that follows a model's name, once it was computed. */
const bracketed = /\s?\[[0-9a-f]{8,64}\]/g;

/** A model's name or title without folders and without its hash. */
export function toBareName(text: string): string {
  return text.replace(bracketed, '').replace(/^.*[\\/]/, '');
}

/** Title, file and bare name of one model are one. */
export function toFileName(text: string): string {
  return toBareName(text).replace(/\.\w+$/, '');
}

/** A text without the hashes of model files; those in brackets go, since they are missing until they were computed. */
export function withoutHashes(text: string): string {
  return text.replace(bracketed, '').replace(/(?<![\w-])(?=[0-9]*[a-f])[0-9a-f]{10,64}(?!\w)/g, hash);
}

/** Folders and files of a machine, as they stand in a text. */
export const pathInText =
  /(?<![\w.:/~\\-])~?(?:\/[^\s/"'<>|,;:()*{}]+){2,}\/?|(?<!\w)[A-Za-z]:\\[^\s"'<>|,;()]*/g;

/** A text without the folders and files of a machine; routes of the API are none. */
export function withoutPaths(text: string): string {
  return text.replace(pathInText, (found) => (/^\/(?:sdapi|internal|docs)\b/.test(found) ? found : '<path>'));
}
