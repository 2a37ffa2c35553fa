import type { HarObject } from './har-object.ts';

/**
 * The body that `postData.params` stands for, where a tool kept nothing else. JSON that a client had called a form, as `curl -d`
 * does, was taken apart as one and is put together again.
 *
 * @returns undefined where there are no params; they can't give the bytes of a form with files back
 */
export function formText(postData: HarObject): string | undefined {
  const params = postData.optionalList('params').flatMap((param): [string, string][] => {
    const { name, value } = (param ?? {}) as { name?: unknown; value?: unknown };
    return typeof name === 'string' ? [[name, typeof value === 'string' ? value : '']] : [];
  });
  if (params.length === 0) return undefined;
  if (postData.optionalText('mimeType')?.startsWith('multipart/')) {
    throw new Error('its request is a form with files, which this HAR holds only in parts');
  }
  const plain = params.map(([name, value]) => (value === '' ? name : `${name}=${value}`)).join('&');
  return isJson(plain) ? plain : new URLSearchParams(params).toString();
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
