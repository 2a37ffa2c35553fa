import { failureOf } from '../failure-of.ts';
import { no, partly, type Row, yes } from '../row.ts';
import { bodyOfLast, drawOne, fox, withMock } from '../watched-server.ts';

/** What a client sends. */
export const requestRows: readonly Row[] = [
  {
    topic: 'A prompt alone is sent as that',
    look: (driver) =>
      withMock({}, async (server) => {
        await driver.draw(server.url, { prompt: 'a fox' });
        const own = Object.keys(bodyOfLast(server, '/sdapi/v1/txt2img')).filter(
          (key) => key !== 'prompt' && key !== 'force_task_id',
        );
        if (own.length === 0) return yes('with an id for its progress');
        return no(`with ${own.length} fields more, which replace the server's defaults`);
      }),
  },
  {
    topic: 'The field `scheduler` arrives (since 1.9)',
    look: (driver) =>
      withMock({}, async (server) => {
        await driver.draw(server.url, { ...fox, scheduler: 'Karras' });
        return bodyOfLast(server, '/sdapi/v1/txt2img').scheduler === 'Karras'
          ? yes()
          : no('dropped without a word');
      }),
  },
  {
    topic: "A field that is newer than the client arrives, or an extension's own",
    look: (driver) =>
      withMock({}, async (server) => {
        const failure = await failureOf(driver.draw(server.url, { ...fox, field_of_tomorrow: 1 }));
        if (failure) return no(`the client refuses it: \`${failure.name}\``);
        return bodyOfLast(server, '/sdapi/v1/txt2img').field_of_tomorrow === 1
          ? yes()
          : no('dropped without a word');
      }),
  },
  {
    topic: 'A server without extensions draws',
    look: (driver) =>
      withMock({}, async (server) => {
        const failure = await failureOf(driver.drawUntouched(server.url, fox));
        const { alwayson_scripts } = bodyOfLast(server, '/sdapi/v1/txt2img');
        if (!failure) return yes();
        return no(`refused: it always names the script ${Object.keys(alwayson_scripts ?? {})}`);
      }),
  },
  {
    topic: 'A call leaves nothing behind for the next',
    look: (driver) =>
      withMock({}, async (server) => {
        await driver.drawWithExtensionThenWithout(server.url, fox);
        const { alwayson_scripts } = bodyOfLast(server, '/sdapi/v1/txt2img');
        const left = Object.entries(alwayson_scripts ?? {}).filter(([, { args }]) => args.length > 0);
        if (left.length === 0) return yes();
        return no(`the arguments of ${left.map(([name]) => name)} are sent again, unasked`);
      }),
  },
  {
    topic: 'Changes the checkpoint by its name',
    look: (driver) =>
      withMock({}, async ({ url }) => {
        const failure = await failureOf(driver.setCheckpoint(url, 'tinyPhoto_v2'));
        const options = (await (await fetch(`${url}/sdapi/v1/options`)).json()) as Record<string, unknown>;
        if (String(options.sd_model_checkpoint).startsWith('tinyPhoto_v2')) return yes();
        return failure ? no(`fails before it asks: ${failure.name}`) : no('nothing changed');
      }),
  },
  {
    topic: 'Enlarges several pictures in one call',
    look: (driver) =>
      withMock({}, async (server) => {
        const path = '/sdapi/v1/extra-batch-images';
        const pictures = await drawOne(server.url, { ...fox, batch_size: 2 });
        const failure = await failureOf(driver.enlargeAll(server.url, pictures));
        if (!failure) return yes();
        const [list] = Object.keys(bodyOfLast(server, path)).filter(
          (key) => /list/i.test(key) && key !== 'name_list',
        );
        return no(`refused: it sends \`${list}\` for \`imageList\``);
      }),
  },
  {
    topic: 'A server with `--api-auth`',
    look: (driver) =>
      withMock({ apiAuth: [{ username: 'user', password: 'secret' }] }, async ({ url }) => {
        const failure = await failureOf(driver.draw(url, fox, { username: 'user', password: 'secret' }));
        return failure ? no(failure.message) : yes();
      }),
  },
  {
    topic: "Extensions' arguments by name",
    look: async (driver) => {
      const { names, from } = await driver.extensions();
      if (from === 'package') return yes(`ready made: ${names.join(', ')}`);
      return partly(
        `none ready made; \`sdwebui generate\` writes those of your own server (${names.length} scripts of a recorded one)`,
      );
    },
  },
];
