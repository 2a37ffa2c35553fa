import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findProcess } from '../../src/node/record/running-process.ts';
import { eventually } from './eventually.ts';
import { checkoutCommand, spawnRecorder } from './recorder-process.ts';
import { startMockUpstream } from './start-upstream.ts';
import { freshFolder } from './temporary-folder.ts';

describe('sdwebui-mock record', () => {
  test('says where to point the client, shows what it sees, and ends with what came of it', async () => {
    const { url: upstream } = await startMockUpstream();
    const folder = freshFolder();
    const recorder = spawnRecorder(['--upstream', upstream, '--out', folder, '--port', '0']);
    onTestFinished(() => void recorder.process.kill('SIGKILL'));
    const { url } = await recorder.listening;
    await (await fetch(`${url}/sdapi/v1/samplers`)).text();
    await (await fetch(`${url}/theme.css`)).text();
    recorder.process.kill('SIGINT');
    const { code, stdout, stderr } = await recorder.ended;
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(`Recording on ${url}: point your client there, and stop with Ctrl+C or q.`);
    expect(lines[1]).toBe(`Everything passes on to ${upstream} and is kept in ${folder}.`);
    expect(stdout).toMatch(/\d+ {2}GET \/sdapi\/v1\/samplers +200 +\d+ ms +\d+ B\n/);
    expect(stdout).toMatch(/ - {2}GET \/theme\.css .* passed unrecorded, as all such\n/);
    expect(stdout).toContain(`${folder}: 22 exchanges recorded; the instance has 0 pictures, `);
    expect(stdout).toContain('1 not of the API passed unrecorded (--all records them).');
    expect(stdout).toContain(`Serve it with: sdwebui-mock serve --instance ${folder}`);
    expect(existsSync(join(folder, 'instance.json'))).toBe(true);
  });

  test.each([
    ['in CI', [], { CI: 'true' }, 'Recording is refused in CI'],
    ['without a server', [], {}, 'Which server is to be recorded? Give its address with --upstream.'],
    ['to a folder of somebody', ['--upstream', 'MOCK'], {}, 'holds files that are no instance.'],
    [
      'with a name of no letters',
      ['--upstream', 'MOCK', '--scenario', '//'],
      {},
      '--scenario // has no letter or digit.',
    ],
    ['of nothing that is unfinished', ['--finish'], {}, 'holds files that are no instance.'],
  ])('%s is refused in one sentence, with exit code 2', async (_, args, env, sentence) => {
    const { url } = await startMockUpstream();
    const folder = freshFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'thesis.txt'), 'years');
    const given = args.map((arg) => (arg === 'MOCK' ? url : arg));
    const { code, stdout, stderr } = await spawnRecorder([...given, '--out', folder, '--port', '0'], { env })
      .ended;
    expect(stderr).toContain(`sdwebui-mock: `);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });

  test('whose server is not there ends in one sentence, with exit code 2, and makes no folder', async () => {
    const folder = freshFolder();
    const { code, stderr } = await spawnRecorder(['--upstream', 'http://127.0.0.1:1', '--out', folder]).ended;
    expect(stderr).toMatch(/^sdwebui-mock: Nothing listens on http:\/\/127\.0\.0\.1:1\. .*\n$/);
    expect(code).toBe(2);
    expect(existsSync(folder)).toBe(false);
  });

  test('that is killed is gone, and the next goes on with its recording', async () => {
    const { url: upstream } = await startMockUpstream();
    const folder = freshFolder();
    const start = () => {
      const args = ['--upstream', upstream, '--out', folder, '--port', '0', '--no-lists'];
      const recorder = spawnRecorder(args, { command: checkoutCommand });
      onTestFinished(() => void recorder.process.kill('SIGKILL'));
      return recorder;
    };
    const first = start();
    const { url } = await first.listening;
    await (await fetch(`${url}/sdapi/v1/samplers`)).text();
    first.process.kill('SIGKILL');
    const recording = Number(readFileSync(join(folder, '.recording', 'lock'), 'utf8').split(' ')[0]);
    await eventually('the recorder behind the command ends too', () => findProcess(recording) === undefined);
    const second = start();
    await (await fetch(`${(await second.listening).url}/sdapi/v1/samplers`)).text();
    second.process.kill('SIGTERM');
    const { code, stdout } = await second.ended;
    expect(code).toBe(0);
    expect(stdout).toContain('Going on with what was recorded there before: 1 exchange.');
    expect(stdout).toContain(`${folder}: 2 exchanges recorded;`);
  });
});
