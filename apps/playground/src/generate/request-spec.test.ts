import { builtInInstance } from '@sdwebui/mock-server/node';
import { describe, expect, it } from 'vitest';
import { initialValues } from './form-values.ts';
import { findRequestSpec, startValues } from './request-spec.ts';

const { spec } = await builtInInstance();

describe('the request of a server', () => {
  it('is read from its own spec', () => {
    const txt2img = findRequestSpec(spec, 'txt2img');
    expect(txt2img?.get('cfg_scale')).toEqual({ default: 7 });
    expect(txt2img?.has('enable_hr')).toBe(true);
    expect(txt2img?.has('inpainting_fill')).toBe(false);
    expect(findRequestSpec(spec, 'img2img')?.get('denoising_strength')).toEqual({ default: 0.75 });
  });

  it.each([undefined, null, {}, { paths: {} }, 'x'])('is not known from %j', (nothing) => {
    expect(findRequestSpec(nothing, 'txt2img')).toBeUndefined();
  });

  it('has limits where the spec has some', () => {
    const schema = { properties: { steps: { type: 'integer', minimum: 1, maximum: 150, default: 28 } } };
    const content = { 'application/json': { schema } };
    const limited = { paths: { '/sdapi/v1/txt2img': { post: { requestBody: { content } } } } };
    expect(findRequestSpec(limited, 'txt2img')?.get('steps')).toEqual({
      minimum: 1,
      maximum: 150,
      default: 28,
    });
  });
});

describe('a form', () => {
  it('starts with what the server starts with', () => {
    const start = startValues(findRequestSpec(spec, 'img2img'));
    expect(start.denoising_strength).toBe(0.75);
  });

  it('starts with the steps and the inpainting of the web UI’s own page, whose API starts otherwise', () => {
    const start = startValues(findRequestSpec(spec, 'img2img'));
    const { steps, inpainting_fill, inpaint_full_res } = initialValues;
    expect(start).toMatchObject({ steps, inpainting_fill, inpaint_full_res });
  });

  it('starts with what is usual where the server tells nothing, or something of another kind', () => {
    expect(startValues(undefined)).toEqual(initialValues);
    expect(
      startValues(
        new Map([
          ['cfg_scale', { default: null }],
          ['seed', { default: 'x' }],
        ]),
      ),
    ).toEqual(initialValues);
  });
});
