import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Instance } from '../../src/instance/instance.ts';
import { findInstance, namesInstance } from '../../src/node/find-instance.ts';
import { loadInstance } from '../../src/node/load-instance.ts';
import { createRecorder } from '../../src/node/record/create-recorder.ts';
import { finishRecording } from '../../src/node/record/finish-recording.ts';
import { createDefaultRedaction, type Redaction } from '../../src/node/record/redaction.ts';
import { findProcess } from '../../src/node/record/running-process.ts';
import { FolderInUseError } from '../../src/node/write-instance.ts';
import { renderBody } from '../../src/recording/index.ts';
import { eventually } from './eventually.ts';
import { startRecorder, type TestRecorder } from './start-recorder.ts';
import { startMockUpstream, startUpstream } from './start-upstream.ts';
import { freshFolder } from './temporary-folder.ts';

const txt2img = (prompt: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ prompt, steps: 1, width: 64, height: 64, seed: 1 }),
});
const spoolOf = (folder: string) => join(folder, '.recording');
const runOf = (folder: string) => join(spoolOf(folder), 'run-1');
const silent = { tell: () => {} };

describe('a recording', () => {
  test('becomes an instance with every body as it was sent', async () => {
    const { url } = await startMockUpstream();
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: url, folder, lists: true });
    const reply = await ask(`${recorder.url}/sdapi/v1/txt2img`, txt2img('a fox'));
    const summary = await recorder.stop();
    const instance = await loadInstance(folder);
    const exchanges = await instance.exchanges();
    const last = exchanges.at(-1) ?? expect.fail();
    expect(last.request).toMatchObject({ method: 'POST', url: '/sdapi/v1/txt2img' });
    expect(Buffer.from(await renderBody(last.request.body, instance)).toString()).toBe(txt2img('a fox').body);
    expect(Buffer.from(await renderBody(last.response.body, instance)).toString()).toBe(reply);
    expect(summary).toMatchObject({ exchanges: exchanges.length, pictures: 1, torn: 0, passed: 0 });
    expect(instance.server).toEqual({ dialect: 'a1111', version: '1.10.1' });
    expect(readdirSync(folder).sort()).toEqual([
      'exchanges',
      'images',
      'instance.json',
      'lists',
      'openapi.json',
    ]);
  });

  test('is whole even if no client asks for spec and lists', async () => {
    const { url } = await startMockUpstream();
    const folder = freshFolder();
    await (await startRecorder({ upstream: url, folder, lists: true })).stop();
    const { lists, spec } = await loadInstance(folder);
    expect(Object.keys(spec.paths)).toContain('/sdapi/v1/txt2img');
    expect([...lists.keys()]).toEqual(expect.arrayContaining(['/sdapi/v1/options', '/sdapi/v1/samplers']));
  });

  test('says what the server keeps back without a password', async () => {
    const upstream = await startUpstream((_, response) => response.writeHead(401).end());
    const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder(), lists: true });
    expect(recorder.events.length).toBeGreaterThan(5);
    for (const { outcome } of recorder.events) {
      expect(outcome).toMatchObject({ kind: 'left-out', reason: expect.stringMatching(/wants a password/) });
    }
  });

  test('leaves nothing behind when nothing was recorded', async () => {
    const upstream = await startUpstream((_, response) => response.end());
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: upstream.url, folder });
    expect(await recorder.stop()).toMatchObject({ exchanges: 0 });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('holds the end of a reply back until the exchange is on the disk', async () => {
    const upstream = await startUpstream((request, response) => {
      if (request.url?.endsWith('/chunked')) return response.write('x'.repeat(100_000), () => response.end());
      if (request.url?.endsWith('/none')) return response.writeHead(204).end();
      response.end('x'.repeat(100_000));
    });
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: upstream.url, folder });
    const kinds = ['length', 'chunked', 'none'];
    for (const [index, kind] of kinds.entries()) {
      // Looked up by the client, in the moment in which it has all of the reply.
      const whole = await new Promise<string[]>((resolve) => {
        get(`${recorder.url}/sdapi/v1/${kind}`, (reply) => {
          reply
            .resume()
            .once('end', () =>
              resolve(readdirSync(runOf(folder)).filter((name) => name.endsWith('.exchange'))),
            );
        });
      });
      expect(whole, kind).toHaveLength(index + 1);
    }
  });

  test('takes the names that its run and its requests give', async () => {
    const upstream = await startUpstream((_, response) => response.end('ok'));
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: upstream.url, folder, scenario: 'run/all' });
    await ask(`${recorder.url}/sdapi/v1/a`);
    await ask(`${recorder.url}/sdapi/v1/b`, { headers: { 'x-mock-scenario': 'mine/b' } });
    await recorder.stop();
    const exchanges = await (await loadInstance(folder)).exchanges();
    expect(exchanges.map(({ scenario }) => scenario)).toEqual(['run/all', 'mine/b']);
    expect(JSON.stringify(exchanges)).not.toContain('x-mock-scenario');
  });

  test('takes a path of any length', async () => {
    const upstream = await startUpstream((_, response) => response.end('ok'));
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: upstream.url, folder });
    const target = `/sdapi/v1/${'long/'.repeat(40)}${'x'.repeat(400)}`;
    await ask(recorder.url + target);
    await recorder.stop();
    const [exchange] = await (await loadInstance(folder)).exchanges();
    expect(exchange?.request.url).toBe(target);
  });

  test('never holds a password or a session, on the disk either', async () => {
    const upstream = await startUpstream((_, response) => {
      response.setHeader('set-cookie', 'session=s3cret').end('ok');
    });
    const folder = freshFolder();
    const url = new URL(upstream.url);
    const recorder = await startRecorder({ upstream: `http://ann:s3cret@${url.host}`, folder });
    const headers = {
      authorization: 'Basic s3cret',
      cookie: 'a=s3cret',
      'x-api-key': 's3cret',
      'x-other': 'kept',
    };
    await ask(`${recorder.url}/sdapi/v1/a`, { headers });
    const spooled = readFileSync(join(runOf(folder), '000001.exchange'), 'latin1');
    expect(spooled).toContain('kept');
    expect(spooled).not.toContain('s3cret');
    await recorder.stop();
    expect(JSON.stringify(await (await loadInstance(folder)).exchanges())).not.toContain('s3cret');
    expect(JSON.stringify(recorder.events) + recorder.upstream).not.toContain('s3cret');
  });

  test('is changed by its redaction before it is kept', async () => {
    const upstream = await startUpstream((_, response) => response.end('at /home/ann/webui'));
    const folder = freshFolder();
    const redaction = {
      headers: createDefaultRedaction().headers,
      entry: (entry: Parameters<Redaction['entry']>[0]) => ({
        ...entry,
        responseBody: Buffer.from(String(entry.responseBody).replace('/home/ann', '/home/user')),
      }),
    };
    const recorder = await startRecorder({ upstream: upstream.url, folder, redaction });
    await ask(`${recorder.url}/sdapi/v1/a`);
    await recorder.stop();
    const [exchange] = await (await loadInstance(folder)).exchanges();
    expect(exchange?.response.body).toEqual({ kind: 'text', text: 'at /home/user/webui' });
  });

  test('has the API alone, unless all is asked for', async () => {
    const upstream = await startUpstream((_, response) => response.end('ok'));
    for (const all of [false, true]) {
      const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder(), all });
      await ask(`${recorder.url}/theme.css`);
      await ask(`${recorder.url}/sdapi/v1/a`);
      expect(await recorder.stop()).toMatchObject({ exchanges: all ? 2 : 1, passed: all ? 0 : 1 });
    }
  });

  test('keeps the order in which requests were sent, whichever is answered first', async () => {
    let answerFirst: (() => unknown) | undefined;
    const upstream = await startUpstream((request, response) => {
      if (!request.url?.endsWith('/slow')) return response.end('fast');
      answerFirst = () => response.end('slow');
    });
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: upstream.url, folder });
    const slow = ask(`${recorder.url}/sdapi/v1/slow`);
    await eventually('the server has the first request', () => answerFirst !== undefined);
    await ask(`${recorder.url}/sdapi/v1/fast`);
    answerFirst?.();
    await slow;
    await recorder.stop();
    const exchanges = await (await loadInstance(folder)).exchanges();
    expect(exchanges.map(({ request }) => request.url).sort()).toEqual(['/sdapi/v1/fast', '/sdapi/v1/slow']);
    expect(exchanges[0]?.request.url).toBe('/sdapi/v1/slow');
  });
});

describe('an unfinished recording', () => {
  test('is loaded as it is, and says so', async () => {
    const { folder } = await cutOff(3);
    const told: string[] = [];
    const instance = await loadInstance(folder, { tell: (sentence) => told.push(sentence) });
    expect(await promptsOf(instance)).toEqual(['0', '1', '2']);
    expect(told).toEqual([`${folder} is a recording that was never finished: 3 exchanges of it taken.`]);
    expect(readdirSync(folder)).toEqual(['.recording']);
  });

  test('is read by the commands that look at instances', async () => {
    const { folder } = await cutOff(2);
    expect(namesInstance(folder)).toBe(true);
    const { instance, sources } = await findInstance(folder);
    expect(await promptsOf(instance)).toEqual(['0', '1']);
    expect(sources).toEqual([expect.stringMatching(/^recorded from 2\d{3}-.*Z on$/)]);
  });

  test('is gone on with, and keeps everything', async () => {
    const { folder, upstream } = await cutOff(3);
    const recorder = await startRecorder({ upstream, folder });
    expect(recorder).toMatchObject({ resumed: 3, torn: 0 });
    await ask(`${recorder.url}/sdapi/v1/txt2img`, txt2img('later'));
    expect(recorder.events).toMatchObject([{ outcome: { kind: 'recorded', number: 4 } }]);
    await recorder.stop();
    expect(await promptsOf(await loadInstance(folder))).toEqual(['0', '1', '2', 'later']);
  });

  test('is finished without a server', async () => {
    const { folder } = await cutOff(3);
    expect(await finishRecording(folder, createDefaultRedaction())).toMatchObject({ exchanges: 3, torn: 0 });
    expect(await promptsOf(await loadInstance(folder, { tell: expect.fail }))).toEqual(['0', '1', '2']);
    await expect(finishRecording(folder, createDefaultRedaction())).rejects.toThrow(
      /holds no unfinished recording/,
    );
  });

  test('counts what was torn, wherever it was torn, and loses nothing else', async () => {
    const { folder, upstream } = await cutOff(2);
    const torn = join(runOf(folder), '000003.part');
    const whole = join(runOf(folder), '000002.exchange');
    const { size } = statSync(whole);
    for (const length of [0, 1, 24, 25, 200, size >> 1, size - 60, size - 1]) {
      cpSync(whole, torn);
      truncateSync(torn, length);
      const told: string[] = [];
      expect(await promptsOf(await loadInstance(folder, { tell: (text) => told.push(text) }))).toEqual([
        '0',
        '1',
      ]);
      expect(told.join()).toContain('1 exchange in flight when it stopped left out');
    }
    const recorder = await startRecorder({ upstream, folder });
    expect(recorder).toMatchObject({ resumed: 2, torn: 1 });
    expect(existsSync(torn)).toBe(false);
  });

  test('takes an exchange that lacks nothing but its name', async () => {
    const { folder, upstream } = await cutOff(2);
    cpSync(join(runOf(folder), '000002.exchange'), join(runOf(folder), '000003.part'));
    expect(await promptsOf(await loadInstance(folder, silent))).toEqual(['0', '1', '1']);
    expect(await startRecorder({ upstream, folder })).toMatchObject({ resumed: 3, torn: 0 });
  });

  test('without a whole exchange is no instance yet', async () => {
    const folder = freshFolder();
    mkdirSync(runOf(folder), { recursive: true });
    writeFileSync(join(runOf(folder), '000001.part'), 'sdwebui-mock exchange 1\n');
    await expect(loadInstance(folder, silent)).rejects.toThrow(/a recording without a whole exchange/);
  });

  test('tells each exchange from how the server was when its own run began', async () => {
    const { url } = await startMockUpstream();
    const folder = freshFolder();
    await startRecorder({ upstream: url, folder, lists: true });
    const copy = freshFolder();
    cpSync(folder, copy, { recursive: true });
    const options = { ...txt2img(''), body: '{"CLIP_stop_at_last_layers": 2}' };
    await ask(`${url}/sdapi/v1/options`, options);
    const again = await startRecorder({ upstream: url, folder: copy, lists: true });
    await ask(`${again.url}/sdapi/v1/txt2img`, txt2img('a fox'));
    await again.stop();
    const last = (await (await loadInstance(copy)).exchanges()).at(-1);
    expect(last).toMatchObject({
      request: { url: '/sdapi/v1/txt2img' },
      state: { CLIP_stop_at_last_layers: 2 },
    });
  });

  test('asks only for the lists that it has not, and for the options', async () => {
    const { url } = await startMockUpstream();
    const folder = freshFolder();
    const first = await startRecorder({ upstream: url, folder, lists: true });
    const copy = freshFolder();
    cpSync(folder, copy, { recursive: true });
    const again = await startRecorder({ upstream: url, folder: copy, lists: true });
    expect(first.tally.recorded).toBeGreaterThan(15);
    expect(again.events).toMatchObject([{ url: '/sdapi/v1/options' }]);
  });
});

describe('a folder', () => {
  test('with an instance is refused, unless it is to be resumed', async () => {
    const { folder, upstream } = await cutOff(1);
    await finishRecording(folder, createDefaultRedaction());
    const before = readFileSync(join(folder, 'instance.json'), 'utf8');
    const options = { upstream, folder, redaction: createDefaultRedaction(), port: 0 };
    await expect(createRecorder(options)).rejects.toThrow(FolderInUseError);
    await expect(createRecorder(options)).rejects.toThrow(/append to it with --resume/);
    expect(readFileSync(join(folder, 'instance.json'), 'utf8')).toBe(before);
    const recorder = await startRecorder({ upstream, folder, resume: true });
    await ask(`${recorder.url}/sdapi/v1/txt2img`, txt2img('later'));
    expect(await promptsOf(await loadInstance(folder, silent))).toEqual(['0', 'later']);
    await recorder.stop();
    expect(await promptsOf(await loadInstance(folder))).toEqual(['0', 'later']);
  });

  test('that was resumed keeps the spec and lists that no exchange of it holds', async () => {
    const { url } = await startMockUpstream();
    const folder = freshFolder();
    await (await startRecorder({ upstream: url, folder, lists: true })).stop();
    const manifest = JSON.parse(readFileSync(join(folder, 'instance.json'), 'utf8'));
    writeFileSync(join(folder, 'instance.json'), JSON.stringify({ ...manifest, exchanges: [] }));
    const before = await loadInstance(folder);
    const recorder = await startRecorder({ upstream: url, folder, resume: true });
    await ask(`${recorder.url}/sdapi/v1/txt2img`, txt2img('later'));
    await recorder.stop();
    const after = await loadInstance(folder);
    expect(after.specValue).toEqual(before.specValue);
    expect([...after.lists]).toEqual([...before.lists]);
  });

  test.each([
    [
      'files of somebody',
      (folder: string) => {
        mkdirSync(folder);
        writeFileSync(join(folder, 'thesis.txt'), 'years');
      },
      /holds files that are no instance/,
    ],
    ['a file in its place', (folder: string) => writeFileSync(folder, ''), /is a file/],
  ])('with %s is refused', async (_, make, message) => {
    const upstream = await startUpstream((_, response) => response.end());
    const folder = freshFolder();
    make(folder);
    const options = { upstream: upstream.url, folder, redaction: createDefaultRedaction(), port: 0 };
    await expect(createRecorder(options)).rejects.toThrow(message);
  });

  test('that a recorder is at work in is refused to another', async () => {
    const { folder, upstream } = await cutOff(1);
    writeFileSync(join(spoolOf(folder), 'lock'), findProcess(process.ppid) ?? '');
    const options = { upstream, folder, redaction: createDefaultRedaction(), port: 0 };
    await expect(createRecorder(options)).rejects.toThrow(
      `Process ${process.ppid} is recording to this folder.`,
    );
    writeFileSync(join(spoolOf(folder), 'lock'), `${process.ppid} 1`); // an earlier process of that number
    const recorder = await startRecorder({ upstream, folder });
    await expect(createRecorder(options)).rejects.toThrow(FolderInUseError);
    await recorder.stop();
  });
});

/** Sends a request and waits for all of its reply. */
async function ask(url: string, init: RequestInit = {}): Promise<string> {
  return (await fetch(url, init)).text();
}

/** A recording of some pictures as it is left on the disk by a recorder that is killed. */
async function cutOff(count: number): Promise<{ folder: string; upstream: string }> {
  const { url } = await startMockUpstream();
  const recording = freshFolder();
  const recorder: TestRecorder = await startRecorder({ upstream: url, folder: recording });
  for (let i = 0; i < count; i++) {
    await ask(`${recorder.url}/sdapi/v1/txt2img`, txt2img(String(i)));
  }
  const folder = freshFolder('cut-off');
  cpSync(recording, folder, { recursive: true });
  return { folder, upstream: url };
}

async function promptsOf(instance: Instance): Promise<string[]> {
  const exchanges = await instance.exchanges();
  const bodies = await Promise.all(exchanges.map(({ request }) => renderBody(request.body, instance)));
  return bodies.map((bytes) => JSON.parse(Buffer.from(bytes).toString()).prompt as string);
}
