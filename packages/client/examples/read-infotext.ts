import { createClient } from '@sdwebui/client';
import { readInfotext, writeInfotext } from '@sdwebui/client/images';
import { findParameter, formatInfotext, parseHashes, parseInfotext } from '@sdwebui/client/infotext';
import { baseUrl } from './server.ts';

// What a picture says of itself, without a server: read, changed and written back; the picture is not re-encoded.
const client = createClient({ baseUrl });
const prompt = 'a fox <lora:tinyDetail:1>';
const [image] = (await client.txt2img({ prompt, negative_prompt: 'blur', steps: 4, seed: 7 })).images;
if (!image) throw new Error('Nothing was drawn.');

const infotext = parseInfotext((await readInfotext(image.bytes)) ?? '');
console.log(`prompt: ${infotext.prompt}; not: ${infotext.negativePrompt}`);
console.log(`seed ${findParameter(infotext, 'Seed')}, sampler ${findParameter(infotext, 'Sampler')}`);
for (const [name, hash] of parseHashes(findParameter(infotext, 'Lora hashes') ?? ''))
  console.log(`${name} is ${hash}`);

infotext.parameters.push(['Note', 'kept, of all']);
const noted = writeInfotext(image.bytes, formatInfotext(infotext));
console.log(findParameter(parseInfotext((await readInfotext(noted)) ?? ''), 'Note'));
