import { expect, it } from 'vitest';
import { createClient, ResponseShapeError } from '../src/index.ts';
import { base64Of, drawn, infotextOf, png } from './drawn-replies.ts';
import { createFakeFetch } from './fake-fetch.ts';
import { readFixture } from './read-fixture.ts';

const map = base64Of('detected-map.png');
const resultOf = (body: unknown) => {
  const { fetch } = createFakeFetch({ '/sdapi/v1/txt2img': body });
  return createClient({ baseUrl: 'http://host', fetch }).txt2img({ prompt: 'a fox' });
};

it('has the bytes of each picture, what they are, and what the server says of them', async () => {
  const { images, info, parameters } = await resultOf(drawn());
  const [image] = images;
  expect(image).toMatchObject({
    kind: 'result',
    format: 'png',
    mime: 'image/png',
    width: 8,
    height: 8,
    seed: 7,
    infotext: infotextOf(7),
    bytes: readFixture('images/txt2img-text.png'),
  });
  expect(image?.toBase64()).toBe(png);
  expect(image?.toDataUrl()).toBe(`data:image/png;base64,${png}`);
  expect(image?.toBlob()).toMatchObject({ size: 481, type: 'image/png' });
  expect(await image?.readInfotext()).toMatch(/^Astronaut/);
  expect(info).toMatchObject({ all_seeds: [7], infotexts: [infotextOf(7)], styles: [] });
  expect(parameters).toEqual({ prompt: 'a fox', steps: 4 });
});

it('tells formats by their bytes', async () => {
  const { images } = await resultOf(drawn([base64Of('txt2img.jpg'), base64Of('txt2img.webp'), 'aGk=', '']));
  expect(images.map((image) => [image.format, image.mime, image.width])).toEqual([
    ['jpeg', 'image/jpeg', 64],
    ['webp', 'image/webp', 64],
    [undefined, 'application/octet-stream', 0],
    [undefined, 'application/octet-stream', 0],
  ]);
});

const batch = { index_of_first_image: 1, all_seeds: [7, 8], infotexts: [7, 7, 8].map(infotextOf) };
it.each<[what: string, reply: unknown, kinds: string[], seeds: (number | undefined)[]]>([
  [
    'a grid before the pictures of a batch',
    drawn([png, png, png], batch),
    ['grid', 'result', 'result'],
    [undefined, 7, 8],
  ],
  ['the grid alone (X/Y/Z plot without its pictures)', drawn([png], batch), ['grid'], [undefined]],
  ['a detected map after the pictures', drawn([png, map]), ['result', 'extra'], [7, undefined]],
  [
    'two maps after a batch (extensions, controlnet/batch-of-two)',
    drawn([png, png, map], { all_seeds: [7, 8], infotexts: [7, 8].map(infotextOf) }),
    ['result', 'result', 'extra'],
    [7, 8, undefined],
  ],
  [
    'pictures beyond the lists that have their infotext inside (loopback of 1.9.4)',
    drawn([png, png]),
    ['result', 'result'],
    [7, 12345],
  ],
  [
    'pictures whose script counted the seeds on (img2img/script-sd-upscale)',
    drawn([png], { all_seeds: [785] }),
    ['result'],
    [7],
  ],
  [
    'pictures without infotexts, by the list of seeds',
    drawn([map, map], { all_seeds: [7, 8], infotexts: [] }),
    ['result', 'result'],
    [7, 8],
  ],
  ['an interrupted batch', drawn([png], { all_seeds: [7, 8] }), ['result'], [7]],
  [
    'a server that says nothing (KoboldCpp)',
    { images: [map], parameters: {}, info: '' },
    ['result'],
    [undefined],
  ],
  ['no pictures (send_images: false)', drawn([]), [], []],
  ['a reply without a list, which the spec allows', { parameters: {}, info: '{}' }, [], []],
])('tells apart %s', async (_what, body, kinds, seeds) => {
  const { images } = await resultOf(body);
  expect(images.map((image) => image.kind)).toEqual(kinds);
  expect(images.map((image) => image.seed)).toEqual(seeds);
});

it('reads the NaN that Python writes into info', async () => {
  const info = '{"cfg_scale": NaN, "eta": -Infinity, "prompt": "NaN, \\"Infinity\\"", "infotexts": []}';
  expect((await resultOf({ images: [], parameters: {}, info })).info).toMatchObject({
    cfg_scale: null,
    eta: null,
    prompt: 'NaN, "Infinity"',
  });
});

it.each([
  ['no JSON', 'oops'],
  ['no object', '[]'],
  ['nothing', undefined],
])('keeps the pictures when info is %s', async (_what, info) => {
  const { images, info: read } = await resultOf({ images: [png], info });
  expect(images).toMatchObject([{ kind: 'result', seed: 12345 }]);
  expect(read).toMatchObject({ all_seeds: [], infotexts: [] });
});

it.each([
  ['null', null],
  ['a list', []],
  ['no list of pictures', { images: 'x' }],
  ['no strings', { images: [1] }],
  ['no base64', drawn(['???'])],
])('refuses a reply with %s', async (_what, body) => {
  await expect(resultOf(body)).rejects.toThrow(ResponseShapeError);
});
