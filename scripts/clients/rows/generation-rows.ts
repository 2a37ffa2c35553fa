import type { Driver, Running } from '../driver.ts';
import { failureOf } from '../failure-of.ts';
import { no, type Row, yes } from '../row.ts';
import { drawOne, fox, until, type WatchedServer, withMock } from '../watched-server.ts';

const batches = 4;
/** Of somebody else: four seconds, in which even a Python program starts and asks. */
const foreign = { ...fox, steps: 50, n_iter: batches };
/** Longer than anybody waits here, unless it is ended. */
const long = { ...fox, steps: 150, n_iter: 10 };

/** How a client waits for what it asked for, watches and ends it. */
export const generationRows: readonly Row[] = [
  {
    topic: 'May take longer than half a minute',
    look: (driver) =>
      withMock({ faults: ['slow=31000:/sdapi/v1/txt2img'] }, async ({ url }) => {
        const failure = await failureOf(driver.draw(url, fox));
        return failure ? no(`“${failure.message}”`) : yes();
      }),
  },
  {
    topic: "The progress is one's own generation's, not another's",
    look: (driver) =>
      besideAnother(driver, async ({ running, another }) => {
        const { isOwn, phase } = await running.progress();
        if (another.isOver) throw tooLate();
        if (isOwn) return phase === 'waiting' ? yes('it is said to wait') : no('it is said to run');
        return no(phase === 'running' ? "another's looks like one's own" : 'it cannot tell');
      }),
  },
  {
    topic: "Ends one's own generation, and nobody else's",
    look: (driver) =>
      besideAnother(driver, async ({ running, server, another }) => {
        if (!running.giveUp) return no('it has no way to end one');
        await running.giveUp();
        const wasOver = another.isOver;
        const pictures = await another.pictures;
        if (pictures.length < batches) return no("it ended another's");
        if (wasOver) throw tooLate();
        await until('the own generation ends', async () => (await jobCount(server)) === 0);
        return yes();
      }),
  },
];

type Beside = { running: Running; server: WatchedServer; another: Another };
type Another = { pictures: Promise<string[]>; isOver: boolean };

/** Starts a generation of somebody else, then one of the driver's that has to wait for it. */
function besideAnother<Result>(driver: Driver, use: (beside: Beside) => Promise<Result>): Promise<Result> {
  return withMock({ stepMs: 20 }, async (server) => {
    const another: Another = { pictures: drawOne(server.url, foreign), isOver: false };
    const end = () => {
      another.isOver = true;
    };
    another.pictures.then(end, end); // where nobody waits for it, the server goes away under it
    await until('the other generation runs', async () => (await jobCount(server)) > 0);
    const running = driver.start(server.url, long);
    await until('the own generation has arrived', () =>
      server.seen.some(({ path, body }) => path === '/sdapi/v1/txt2img' && body.n_iter === long.n_iter),
    );
    return use({ running, server, another });
  });
}

function tooLate(): Error {
  return new Error(
    'The other generation was over too early for this to say anything: this machine is too slow.',
  );
}

async function jobCount({ url }: WatchedServer): Promise<number> {
  const reply = await fetch(`${url}/sdapi/v1/progress?skip_current_image=true`);
  const { state } = (await reply.json()) as { state: { job_count: number } };
  return state.job_count;
}
