import { failureOf } from '../failure-of.ts';
import { no, type Row, yes } from '../row.ts';
import { fox, withMock, withServer } from '../watched-server.ts';

/** What a client says when something went wrong. */
export const errorRows: readonly Row[] = [
  {
    topic: 'The message of a refusal has the reason',
    look: (driver) =>
      withMock({}, async ({ url }) => {
        const failure = await failureOf(driver.draw(url, { ...fox, steps: 'many' }));
        const words = 'value is not a valid integer';
        if (failure?.message.includes(words))
          return yes(isJson(failure.message) ? "as the server's JSON" : '');
        return no(`“${failure?.message}”`);
      }),
  },
  {
    topic: 'Lack of GPU memory has an error of its own',
    look: (driver) =>
      withMock({ faults: ['oom'] }, async ({ url }) => {
        const refused = await failureOf(driver.draw(url, { ...fox, steps: 'many' }));
        const failure = await failureOf(driver.draw(url, fox));
        if (failure?.name !== refused?.name) return yes(`\`${failure?.name}\``);
        return no(`\`${failure?.name}\`, as of a refusal`);
      }),
  },
  {
    topic: 'A WebUI that was started without `--api` is told as that',
    look: async (driver) => {
      const missing = async () => Response.json({ detail: 'Not Found' }, { status: 404 });
      const failure = await withServer(missing, ({ url }) => failureOf(driver.draw(url, fox)));
      if (!failure) throw new Error('It drew on a server without routes.');
      return failure.message.includes('--api') ? yes() : no(`“${failure.message}”`);
    },
  },
  {
    topic: 'A page in place of the API is told as that',
    look: async (driver) => {
      const page = async () =>
        new Response('<html><body>Log in</body></html>', { headers: { 'content-type': 'text/html' } });
      const failure = await withServer(page, ({ url }) => failureOf(driver.draw(url, fox)));
      if (!failure) return no('nothing is said: a result without pictures');
      return /html/i.test(failure.message) ? yes() : no(`“${failure.message}”`);
    },
  },
];

function isJson(message: string): boolean {
  return message.includes('{"');
}
