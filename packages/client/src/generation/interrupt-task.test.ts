import { describe, expect, it } from 'vitest';
import { createClient } from '../index.ts';

const idle = {
  active: false,
  queued: false,
  completed: false,
  progress: null,
  eta: null,
  live_preview: null,
};

/** Interrupts on a server that answers so about the task, and says which routes were called. */
async function interruptOn(answer: () => Response) {
  const calls: string[] = [];
  const fetch = async (request: Request) => {
    const { pathname } = new URL(request.url);
    calls.push(pathname);
    return pathname === '/internal/progress' ? answer() : Response.json(null);
  };
  const done = await createClient({ baseUrl: 'http://host:7860', fetch }).interruptTask('task(a)');
  return { done, calls };
}

describe('interruptTask', () => {
  it('interrupts the server that is drawing this very task', async () => {
    const { done, calls } = await interruptOn(() => Response.json({ ...idle, active: true, progress: 0.5 }));
    expect(done).toBe(true);
    expect(calls).toEqual(['/internal/progress', '/sdapi/v1/interrupt']);
  });

  it('lets a task that is over come with its pictures', async () => {
    const { done, calls } = await interruptOn(() => Response.json({ ...idle, completed: true }));
    expect(done).toBe(true);
    expect(calls).toEqual(['/internal/progress']);
  });

  it.each([
    ['in the queue', () => Response.json({ ...idle, queued: true, textinfo: 'In queue: 2/3' })],
    [
      'unknown to a server that tells what it does itself',
      () => Response.json({ job: 'txt2img', active: true }),
    ],
    ['on a server without the route', () => Response.json({ detail: 'Not Found' }, { status: 404 })],
    [
      'out of reach',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ])('leaves the server alone when the task is %s', async (_what, answer) => {
    const { done, calls } = await interruptOn(answer);
    expect(done).toBe(false);
    expect(calls).toEqual(['/internal/progress']);
  });
});
