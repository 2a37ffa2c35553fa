import type { Reply } from '../reply.ts';

/** Of a letter's worth: no alphabet of base64 has it. */
const stray = '*'.charCodeAt(0);

/** A run of base64 that is a picture, in JSON: `"iVBORw0…`. */
const picture = /"(?:data:[^"]*;base64,)?[A-Za-z0-9+/]{60}/;

/** Puts a letter that is none of base64's into the middle of the reply's first picture. A reply without one stays. */
export function corruptBase64(reply: Reply): Reply {
  const { body } = reply;
  // One character a byte, so that places in the text are places in the body.
  const text = new TextDecoder('latin1').decode(body);
  const start = text.search(picture);
  if (start < 0) return reply;
  const end = text.indexOf('"', start + 1);
  const corrupted = body.slice();
  corrupted[(start + end) >> 1] = stray;
  return { ...reply, body: corrupted };
}
