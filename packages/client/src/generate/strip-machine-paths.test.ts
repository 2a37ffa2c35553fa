import { describe, expect, it } from 'vitest';
import { stripMachinePaths } from './strip-machine-paths.ts';

const routes = ['/sdapi/v1/txt2img', '/controlnet/version'];
const strip = <T>(document: T) => stripMachinePaths(document, routes);

describe('stripMachinePaths', () => {
  it.each([
    '/home/ann/stable-diffusion-webui/models',
    '/workspace',
    '~/sd/models',
    'C:\\Users\\Ann Smith\\webui',
    'D:/sd/webui',
    '\\\\nas\\share\\models',
    '/home/žofie/sd',
    ['relative/is/fine', '/Users/ann/webui'],
    { dir: '/srv/sd' },
  ])('drops the default %j', (value) => {
    expect(strip({ type: 'string', default: value, title: 'Dir' })).toEqual({ type: 'string', title: 'Dir' });
  });

  it.each([
    'models/Lora',
    'outputs/txt2img-images',
    '',
    '.png',
    'png',
    7,
    null,
    '[date]/[seed]',
    'R-ESRGAN 4x+',
    '/',
  ])('keeps the default %j', (value) => expect(strip({ default: value })).toEqual({ default: value }));

  it.each([
    ['path to models (default: /home/ann/sd/models)', 'path to models (default: <path>)'],
    ['ex. "/path/to/auth/file" same format', 'ex. "<path>" same format'],
    ['looks in C:\\Users\\ann\\sd, then here', 'looks in <path>, then here'],
    ['txt2img and/or img2img/inpaint', 'txt2img and/or img2img/inpaint'],
    ['see https://github.com/some/repo for more', 'see https://github.com/some/repo for more'],
    [
      'answer of /sdapi/v1/txt2img and /controlnet/version',
      'answer of /sdapi/v1/txt2img and /controlnet/version',
    ],
  ])('turns the text %j into %j', (text, want) =>
    expect(strip({ description: text })).toEqual({ description: want }),
  );

  it('leaves references alone', () => {
    const document = { $ref: '#/components/schemas/X', mapping: { a: '#/components/schemas/Y' } };
    expect(strip(document)).toEqual(document);
  });
});
