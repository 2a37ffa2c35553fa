import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadInstance } from '../../src/node/load-instance.ts';
import { createRecorder } from '../../src/node/record/create-recorder.ts';
import { createDefaultRedaction } from '../../src/node/record/redaction.ts';
import { spawnRecorder } from './recorder-process.ts';
import { freshFolder } from './temporary-folder.ts';

/** A certificate for localhost that nobody signed, and its key, which therefore is no secret. */
const certificate = fileURLToPath(new URL('../fixtures/tls/certificate.pem', import.meta.url));
const key = fileURLToPath(new URL('../fixtures/tls/key.pem', import.meta.url));

describe('a server that speaks TLS', () => {
  test('is recorded where its certificate is trusted', async () => {
    const upstream = await startTlsUpstream();
    const folder = freshFolder();
    const recorder = spawnRecorder(['--upstream', upstream, '--out', folder, '--port', '0', '--no-lists'], {
      env: { NODE_EXTRA_CA_CERTS: certificate },
    });
    onTestFinished(() => void recorder.process.kill('SIGKILL'));
    const { url } = await recorder.listening;
    expect(await (await fetch(`${url}/sdapi/v1/x`)).text()).toBe('whispered');
    recorder.process.kill('SIGINT');
    expect(await recorder.ended).toMatchObject({ code: 0, stderr: '' });
    expect(await (await loadInstance(folder)).exchanges()).toHaveLength(1);
  });

  test('is told of where it is not, with what to do', async () => {
    const upstream = await startTlsUpstream();
    const options = { upstream, folder: freshFolder(), redaction: createDefaultRedaction(), port: 0 };
    await expect(createRecorder(options)).rejects.toThrow(/is not trusted\. Name its .* NODE_EXTRA_CA_CERTS/);
  });
});

async function startTlsUpstream(): Promise<string> {
  const server = createServer(
    { cert: readFileSync(certificate), key: readFileSync(key) },
    (request, response) => {
      if (request.url === '/openapi.json') response.writeHead(404).end();
      else response.end('whispered');
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
