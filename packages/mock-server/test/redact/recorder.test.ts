import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { encodeBase64 } from '@sdwebui/client/images';
import { expect, test } from 'vitest';
import { loadInstance } from '../../src/node/load-instance.ts';
import { finishRecording } from '../../src/node/record/finish-recording.ts';
import { asDict } from '../../src/python/index.ts';
import { createRedactor } from '../../src/recording/index.ts';
import { startRecorder } from '../record/start-recorder.ts';
import { startUpstream } from '../record/start-upstream.ts';
import { freshFolder } from '../record/temporary-folder.ts';
import { findRaw } from './find-raw.ts';

const secrets = ['annika.voss', 'korrekt-Pferd-77', 'acme-nas', 'ck8f2QmZt19x'];
const authorization = `Basic ${encodeBase64(new TextEncoder().encode('annika.voss:korrekt-Pferd-77'))}`;
const flags = JSON.stringify({
  api_auth: 'annika.voss:korrekt-Pferd-77',
  data_dir: '/mnt/acme-nas/stable-diffusion-webui',
});

function secretsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return files
    .filter((path) => statSync(path).isFile())
    .flatMap((path) => findRaw(readFileSync(path), secrets));
}

/** A recorder in front of a server that wants a password and tells its flags. */
async function recordSecrets(folder: string) {
  const upstream = await startUpstream((_, response) =>
    response
      .setHeader('content-type', 'application/json')
      .setHeader('set-cookie', 's=ck8f2QmZt19x')
      .end(flags),
  );
  const recorder = await startRecorder({ upstream: upstream.url, folder });
  const headers = { authorization, cookie: 's=ck8f2QmZt19x' };
  const reply = await fetch(`${recorder.url}/sdapi/v1/cmd-flags`, { headers });
  return { recorder, reply };
}

test('a recorder passes secrets on and keeps none: credentials of headers and flags become the same test user', async () => {
  const folder = freshFolder();
  const { recorder, reply } = await recordSecrets(folder);
  expect(await reply.text()).toBe(flags);
  expect(reply.headers.get('set-cookie')).toBe('s=ck8f2QmZt19x');
  await recorder.stop();
  expect(secretsIn(folder)).toEqual([]);
  const instance = await loadInstance(folder);
  expect(instance.facts.credentials).toEqual(['test-user:test-password']);
  expect(asDict(instance.lists.get('/sdapi/v1/cmd-flags'))).toEqual(
    new Map([
      ['api_auth', 'test-user:test-password'],
      ['data_dir', '/home/user/stable-diffusion-webui'],
    ]),
  );
});

test('so do they if the recorder was killed, and another process finishes the recording', async () => {
  const folder = freshFolder();
  const { recorder, reply } = await recordSecrets(folder);
  await reply.text();
  await expect.poll(() => recorder.tally.recorded).toBe(1);
  const copy = freshFolder();
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, '.recording', 'lock'), { force: true });
  expect(secretsIn(copy)).not.toContain('ck8f2QmZt19x');
  await finishRecording(copy, createRedactor());
  expect(secretsIn(copy)).toEqual([]);
  const instance = await loadInstance(copy);
  expect(instance.facts.credentials).toEqual(['test-user:test-password']);
  expect(asDict(instance.lists.get('/sdapi/v1/cmd-flags')).get('api_auth')).toBe('test-user:test-password');
});
