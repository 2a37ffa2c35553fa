import type { Instance } from '../../instance/instance.ts';
import { PyFloat, type PyValue } from '../../python/index.ts';
import { namedPictures } from '../../recording/index.ts';
import type { Shown } from './miss-report.ts';
import { base64Words, pictureWords } from './picture-words.ts';

/** A value of a request as a report shows it: pictures in words, other texts whole. */
export async function showValue(value: PyValue, instance: Instance): Promise<Shown> {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return String(value);
  if (value instanceof PyFloat) return Number.isFinite(value.value) ? value.value : String(value.value);
  if (typeof value === 'string') return showText(value, instance);
  return Array.isArray(value) ? '[]' : '{}'; // one with members is shown by them
}

async function showText(text: string, instance: Instance): Promise<string> {
  const [file] = namedPictures(text);
  if (file !== undefined && /^(data:[^,]*,)?<image [^>]*>$/.test(text)) return keptPicture(file, instance);
  return (await base64Words(text)) ?? text;
}

/** A picture of the instance, whose file bears its digest as its name. */
async function keptPicture(file: string, { picture }: Instance): Promise<string> {
  const bytes = await picture(file).catch(() => new Uint8Array());
  return pictureWords(bytes, file) ?? `a picture that is missing, sha256 ${file.slice(0, 8)}…`;
}
