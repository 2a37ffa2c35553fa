import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ServerFailure } from '../../src/dialect/server-failure.ts';
import { toSettings } from '../../src/mock-options.ts';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { builtInInstance } from '../../src/node/load-instance.ts';
import type { PyDict } from '../../src/python/index.ts';
import { createServer } from '../../src/server.ts';
import { formatInfo } from '../../src/synthesise/generation/info.ts';
import { draftOf } from '../../src/synthesise/generation/request-draft.ts';
import { createRaster } from '../../src/synthesise/picture/codecs.ts';
import { chooseScript } from '../../src/synthesise/scripts/choose-script.ts';

/** A recorded use of a script, without pixels and without what nearly every reply says alike. */
type RecordedScript = {
  recording: string;
  version: string;
  kind: 'txt2img' | 'img2img';
  /** As it was sent, but with sizes for pictures. */
  request: { init_images?: string[]; script_name: string };
  /** Sizes of the reply's pictures. */
  images?: string[];
  info?: Record<string, unknown>;
  error?: [type: string, text: string];
};

const file = new URL('../fixtures/scripts/recorded.json', import.meta.url);
const fixture: { usualInfo: Record<string, unknown>; exchanges: RecordedScript[] } = JSON.parse(
  readFileSync(file, 'utf8'),
);
const instance = await builtInInstance();

function run({ kind, request, version }: RecordedScript) {
  const recorded = { ...instance, server: { ...instance.server, version } };
  const server = createServer(recorded, toSettings({ codecs: createNodeCodecs() }, recorded));
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const validated = server.validator.body('post', `/sdapi/v1/${kind}`, {
    bytes,
    contentType: 'application/json',
  });
  if (!validated.ok) throw new Error(`The request of a fixture is not valid: ${JSON.stringify(validated)}`);
  const params = validated.value as PyDict;
  const draft = draftOf(kind, params, server);
  if (request.init_images) {
    const images = request.init_images.map(toSize).map(({ width, height }) => createRaster(width, height));
    draft.init = { images: images.map((image) => () => image), mask: undefined };
  }
  try {
    const processed = chooseScript(kind, params, server)(draft);
    const { job_timestamp, version: _, ...info } = JSON.parse(formatInfo(processed, '', version));
    const sizes = processed.pictures.map(({ paint }) => paint());
    return { images: sizes.map(({ width, height }) => `${width}x${height}`), info };
  } catch (error) {
    if (!(error instanceof ServerFailure)) throw error;
    return { error: [error.error, error.text] };
  }
}

/** Variations are left to chance by all these requests; how they follow each other is not. */
function withoutChance(info: Record<string, unknown>) {
  const subseeds = info.all_subseeds as number[];
  const text = JSON.stringify({
    ...info,
    all_subseeds: subseeds.map((subseed) => subseed - (subseeds[0] ?? 0)),
    subseed: info.subseed === -1 ? -1 : Number(info.subseed) - (subseeds[0] ?? 0),
  });
  return JSON.parse(text.replace(/Variation seed: \d+/g, 'Variation seed: any'));
}

/** Titles of grids hang on a font, which the server's replies show only by their room. */
function nearSizes(given: readonly string[], wanted: readonly string[]) {
  return given.map((text, index) => {
    const [a, b] = [toSize(text), toSize(wanted[index] ?? text)];
    const isNear = Math.abs(a.width - b.width) <= 16 && Math.abs(a.height - b.height) <= 16;
    return isNear ? wanted[index] : text;
  });
}

function toSize(text: string) {
  const [width = 0, height = 0] = text.split('x').map(Number);
  return { width, height };
}

describe('a selectable script answers as it was recorded', () => {
  it.each(fixture.exchanges.map((exchange) => [exchange.recording, exchange.version, exchange] as const))(
    '%s (%s)',
    (_, __, exchange) => {
      const answer = run(exchange);
      if (exchange.error) return void expect(answer).toEqual({ error: exchange.error });
      const { images = [], info = {} } = answer;
      const wanted = { ...fixture.usualInfo, ...exchange.info };
      expect(withoutChance(info)).toEqual(withoutChance(wanted));
      expect(nearSizes(images, exchange.images ?? [])).toEqual(exchange.images);
    },
  );
});
