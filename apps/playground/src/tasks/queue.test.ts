import 'fake-indexeddb/auto';
import { createClient, type SdWebuiClient } from '@sdwebui/client';
import { createMockApp, createMockFetch, type MockApp, type MockOptions } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../keeping/database.ts';
import { openWorkspace, type Workspace } from '../workspace/open-workspace.ts';

const instance = await builtInInstance();
const codecs = createNodeCodecs();
const small = { prompt: 'a cat', steps: 2, width: 64, height: 64 };
const waitShortly = (_ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 5);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** A busy machine is no failure. */
const eventually = <What>(look: () => What) => expect.poll(look, { timeout: 30_000 });

let databases = 0;

/** A browser with what it keeps: its tabs come and go, and a page may die without a word. */
function createBrowser() {
  const name = `test-${databases++}`;
  return {
    openTab: (session = new Map<string, string>()): Promise<Workspace> =>
      openWorkspace({
        database: openDatabase(name),
        channel: undefined,
        locks: undefined,
        session: {
          getItem: (key) => session.get(key) ?? null,
          setItem: (key, value) => session.set(key, value),
        },
        createThumbnail: async () => undefined,
        persist: () => {},
        wantsPreview: () => true,
        now: Date.now,
        random: () => 0.5,
        wait: waitShortly,
      }),
  };
}

function createServer(options: Partial<MockOptions> = {}): { app: MockApp; client: SdWebuiClient } {
  const app = createMockApp(instance, { codecs, journal: 100, ...options });
  return { app, client: createClient({ baseUrl: 'http://mock', fetch: createMockFetch(app), retries: 0 }) };
}

const draw = (prompt: string, more = {}) => ({
  page: 'txt2img' as const,
  request: { ...small, prompt, ...more },
});
const prompts = ({ results }: Workspace) => results.records.get().map(({ prompt }) => prompt);
const waiting = ({ queue }: Workspace) => queue.state.get().waiting.map(({ request }) => request.prompt);
const sentPrompts = (app: MockApp) =>
  app.journal
    .entries()
    .filter(({ path }) => path === '/sdapi/v1/txt2img')
    .map(({ body }) => JSON.parse(new TextDecoder().decode(body)).prompt);

describe('a queue', () => {
  it('draws one after the other, and the seeds are known before', async () => {
    const { queue, results } = await createBrowser().openTab();
    const { client } = createServer();
    queue.connect(client);
    for (const prompt of ['one', 'two', 'three']) queue.add(draw(prompt));
    expect(queue.state.get().waiting.map(({ request }) => request.seed)).toEqual([2147483647, 2147483647]);
    await eventually(() => results.records.get().map(({ prompt }) => prompt)).toEqual([
      'three',
      'two',
      'one',
    ]);
    expect(results.records.get().map(({ seed }) => seed)).toEqual([2147483647, 2147483647, 2147483647]);
  });

  it('lets what waits change places and go', async () => {
    const tab = await createBrowser().openTab();
    const { app, client } = createServer({ stepMs: 20 });
    tab.queue.connect(client);
    for (const prompt of ['one', 'two', 'three', 'four']) tab.queue.add(draw(prompt));
    expect(waiting(tab)).toEqual(['two', 'three', 'four']);
    const [two, three, four] = tab.queue.state.get().waiting;
    tab.queue.move(four?.id ?? '', -1);
    tab.queue.move(two?.id ?? '', -1); // it is the first already
    tab.queue.remove(three?.id ?? '');
    expect(waiting(tab)).toEqual(['two', 'four']);
    await eventually(() => prompts(tab)).toEqual(['four', 'two', 'one']);
    expect(sentPrompts(app)).toEqual(['one', 'two', 'four']);
  });

  it('keeps one that failed, goes on with the next, and tries again with the same seed', async () => {
    const tab = await createBrowser().openTab();
    const { app, client } = createServer();
    tab.queue.connect(client);
    tab.queue.add({ page: 'txt2img', request: { ...small, prompt: 'wrong', script_name: 'no such script' } });
    tab.queue.add(draw('right'));
    await eventually(() => prompts(tab)).toEqual(['right']);
    const [failed] = tab.queue.state.get().failed;
    expect(failed).toMatchObject({
      failure: 'The server refused these settings',
      task: { request: { seed: 2147483647 } },
    });
    if (failed) tab.queue.addAgain(failed.task);
    await eventually(() => sentPrompts(app)).toEqual(['wrong', 'right', 'wrong']);
    await eventually(() => tab.queue.state.get().failed).toHaveLength(1);
  });

  it('holds what waits while something else is done, which waits for the running one', async () => {
    const tab = await createBrowser().openTab();
    const { client } = createServer({ stepMs: 20 });
    tab.queue.connect(client);
    tab.queue.add(draw('one'));
    tab.queue.add(draw('two'));
    const seen: unknown[][] = [];
    await tab.queue.hold('Loading', async () => {
      seen.push([...prompts(tab), ...waiting(tab)]);
      expect(tab.queue.state.get().hold).toEqual({ reason: 'work', words: 'Loading' });
    });
    expect(seen).toEqual([['one', 'two']]);
    await eventually(() => prompts(tab)).toEqual(['two', 'one']);
  });

  it('interrupts its own running one, and gets what it has', async () => {
    const tab = await createBrowser().openTab();
    const { client } = createServer({ stepMs: 30 });
    tab.queue.connect(client);
    tab.queue.add(draw('long', { steps: 1000 }));
    await eventually(() => tab.queue.state.get().current?.progress?.phase).toBe('running');
    await tab.queue.interrupt();
    await eventually(() => tab.queue.state.get().ending).toMatchObject({
      kind: 'done',
      wasInterrupted: true,
      pictures: 1,
    });
  });

  it('waits for a login, and then goes on with what it had', async () => {
    const tab = await createBrowser().openTab();
    const { app, client } = createServer({ apiAuth: [{ username: 'ann', password: 'pw' }] });
    tab.queue.connect(client);
    tab.queue.add(draw('let in'));
    await eventually(() => tab.queue.state.get().hold?.reason).toBe('locked-out');
    expect(waiting(tab)).toEqual(['let in']);
    const auth = { username: 'ann', password: 'pw' };
    tab.queue.connect(createClient({ baseUrl: 'http://mock', fetch: createMockFetch(app), auth }));
    await eventually(() => prompts(tab)).toEqual(['let in']);
  });
});

describe('a connection that breaks', () => {
  it('is told, and a task that never arrived is sent once the server answers', async () => {
    const tab = await createBrowser().openTab();
    const { app } = createServer();
    let isThere = false;
    const fetch = createMockFetch(app);
    const client = createClient({
      baseUrl: 'http://mock',
      retries: 0,
      fetch: (request) => (isThere ? fetch(request) : Promise.reject(new TypeError('Failed to fetch'))),
    });
    tab.queue.connect(client);
    tab.queue.add(draw('later'));
    await eventually(() => tab.queue.state.get().current?.silence).toMatchObject({ name: 'NetworkError' });
    isThere = true;
    await eventually(() => prompts(tab)).toEqual(['later']);
    expect(sentPrompts(app)).toEqual(['later']);
  });

  it('while the server draws: the task is found by its id, and it is said that its pictures are lost', async () => {
    const tab = await createBrowser().openTab();
    const { app } = createServer({ stepMs: 60 });
    const fetch = createMockFetch(app);
    let breakIt = () => {};
    const client = createClient({
      baseUrl: 'http://mock',
      retries: 0,
      fetch: (request) =>
        request.url.endsWith('/txt2img')
          ? Promise.race([
              fetch(request),
              new Promise<Response>((_, reject) => {
                breakIt = () => reject(new TypeError('network error'));
              }),
            ])
          : fetch(request),
    });
    tab.queue.connect(client);
    tab.queue.add(draw('broken off', { steps: 10 }));
    await eventually(() => tab.queue.state.get().current?.progress?.phase).toBe('running');
    breakIt();
    await eventually(() => tab.queue.state.get().current?.isFollowed).toBe(true);
    await eventually(() => tab.queue.state.get().ending?.kind).toBe('reply-lost');
    expect(sentPrompts(app)).toEqual(['broken off']);
  });

  it('only for the generation itself is a failure after the second try, not a circle', async () => {
    const tab = await createBrowser().openTab();
    const { app } = createServer();
    const fetch = createMockFetch(app);
    let tries = 0;
    const client = createClient({
      baseUrl: 'http://mock',
      retries: 0,
      fetch: (request) => {
        if (!request.url.endsWith('/txt2img')) return fetch(request);
        tries += 1;
        return Promise.reject(new TypeError('too much for that proxy'));
      },
    });
    tab.queue.connect(client);
    tab.queue.add(draw('never'));
    await eventually(() => tab.queue.state.get().ending).toMatchObject({
      kind: 'failed',
      error: { name: 'NetworkError' },
    });
    expect(tries).toBe(2);
  });
});

describe('a page that is reloaded', () => {
  /** A tab whose page can be killed: nothing that it does from then on reaches the server. */
  async function openDoomed(
    browser: ReturnType<typeof createBrowser>,
    app: MockApp,
    session: Map<string, string>,
  ) {
    const tab = await browser.openTab(session);
    const fetch = createMockFetch(app);
    let isDead = false;
    const never = new Promise<Response>(() => {});
    tab.queue.connect(
      createClient({
        baseUrl: 'http://mock',
        fetch: (request) => (isDead ? never : fetch(request).then((reply) => (isDead ? never : reply))),
      }),
    );
    const kill = () => {
      isDead = true;
    };
    return { tab, kill };
  }

  it('goes on with what waited, in its order, and finds the running one again by its id', async () => {
    const browser = createBrowser();
    const session = new Map<string, string>();
    const { app, client } = createServer({ stepMs: 60 });
    const { tab: before, kill } = await openDoomed(browser, app, session);
    before.queue.add(draw('running', { steps: 20 }));
    for (const prompt of ['waits', 'waits too']) before.queue.add(draw(prompt));
    before.queue.move(before.queue.state.get().waiting[1]?.id ?? '', -1);
    await eventually(() => before.queue.state.get().current?.progress?.phase).toBe('running');
    kill();

    const after = await browser.openTab(session);
    expect(waiting(after)).toEqual(['running', 'waits too', 'waits']);
    after.queue.connect(client);
    await eventually(() => after.queue.state.get().current).toMatchObject({
      task: { request: { prompt: 'running' } },
      isFollowed: true,
      progress: { phase: 'running' },
    });
    await eventually(() => prompts(after)).toEqual(['waits', 'waits too']);
    expect(sentPrompts(app)).toEqual(['running', 'waits too', 'waits']);
    await eventually(async () => (await browser.openTab(session)).queue.state.get().waiting).toEqual([]);
  });

  it('has its form, its init picture and its mask again, and so has a new tab', async () => {
    const browser = createBrowser();
    const session = new Map<string, string>();
    const before = await browser.openTab(session);
    before.drafts.img2img.change({ prompt: 'typed', steps: 7 });
    before.drafts.img2img.setInit(new Blob(['picture'], { type: 'image/png' }));
    before.drafts.img2img.setMask(new Blob(['mask'], { type: 'image/png' }));
    before.flush();
    for (const kept of [session, new Map<string, string>()]) {
      await eventually(async () => (await browser.openTab(kept)).drafts.img2img.get().values).toEqual({
        prompt: 'typed',
        steps: 7,
      });
      const { init, mask } = (await browser.openTab(kept)).drafts.img2img.get();
      expect([await init?.text(), init?.type, await mask?.text()]).toEqual(['picture', 'image/png', 'mask']);
    }
  });

  it('has its pictures again, byte for byte', async () => {
    const browser = createBrowser();
    const before = await browser.openTab();
    before.queue.connect(createServer().client);
    before.queue.add(draw('kept'));
    await eventually(async () => prompts(await browser.openTab())).toEqual(['kept']);
    const after = await browser.openTab();
    const [record] = after.results.records.get();
    const id = record?.id ?? '';
    const [now, then] = await Promise.all(
      [after, before].map(
        async ({ results }) => new Uint8Array((await (await results.load(id))?.arrayBuffer()) ?? []),
      ),
    );
    expect(now).toEqual(then);
    expect(now?.length).toBe(record?.size);
    expect(after.results.peek(id)).toBeUndefined();
  });
});
