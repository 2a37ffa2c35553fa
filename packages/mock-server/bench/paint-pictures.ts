import { createNodeCodecs } from '../src/node/codecs.ts';
import { encodePng } from '../src/synthesise/picture/encode-png.ts';
import { paintPicture } from '../src/synthesise/picture/paint-picture.ts';

// A program: paints 512x512 pictures and prints how long each took, in milliseconds, as a JSON list.

const prompts = [
  'Astronaut planting a flag on the moon',
  'a castle by the sea, sunset',
  'portrait of a cat in the snow',
  'a city at night in the rain',
  'quiet forest, morning mist',
];
const warmUpSeeds = 4;
const seeds = 16;

const codecs = createNodeCodecs();
const times: number[] = [];
for (let seed = 0; seed < seeds; seed++) {
  for (const prompt of prompts) {
    const start = performance.now();
    await encodePng(paintPicture({ prompt, negativePrompt: '', seed, width: 512, height: 512 }), codecs);
    if (seed >= warmUpSeeds) times.push(performance.now() - start);
  }
}
console.log(JSON.stringify(times));
