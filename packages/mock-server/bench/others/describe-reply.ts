import { decodeBase64, detectImageFormat, readImageSize } from '@sdwebui/client/images';

/** What a mock says to a txt2img, in one line: status, pictures, or the words of its complaint. */
export async function describeReply(port: number, body: unknown): Promise<string> {
  const reply = await fetch(`http://127.0.0.1:${port}/sdapi/v1/txt2img`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await reply.text();
  const { images } = parse(text) as { images?: unknown };
  const shown = Array.isArray(images) ? `images: ${images.map(describeImage).join(', ')}` : shorten(text);
  return `${reply.status} ${shown}`;
}

function describeImage(image: unknown): string {
  try {
    const bytes = decodeBase64(String(image));
    const format = detectImageFormat(bytes);
    const size = readImageSize(bytes);
    if (format && size) return `${format} ${size.width}x${size.height}`;
  } catch {
    // It is no base64.
  }
  return `no picture (${JSON.stringify(image)})`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
