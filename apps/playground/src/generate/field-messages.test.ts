import { createClient } from '@sdwebui/client';
import { expect, it } from 'vitest';
import { fieldMessages } from './field-messages.ts';

type Issue = { loc: (string | number)[]; msg: string };

async function refusal(detail: Issue[]): Promise<unknown> {
  const fetch = async () => Response.json({ detail }, { status: 422 });
  return createClient({ baseUrl: 'http://host:7860', fetch })
    .txt2img({})
    .catch((error: unknown) => error);
}

it.each<[string, Issue[], object]>([
  ['a field of the form', [{ loc: ['body', 'steps'], msg: 'not an integer' }], { steps: 'not an integer' }],
  [
    'a field that two things are said about',
    [
      { loc: ['body', 'seed'], msg: 'a' },
      { loc: ['body', 'seed'], msg: 'b' },
    ],
    { seed: 'a; b' },
  ],
  ['a place inside a field', [{ loc: ['body', 'prompt', 0], msg: 'a' }], { prompt: 'a' }],
  ['a field that the form lacks', [{ loc: ['body', 's_churn'], msg: 'a' }], {}],
  ['the whole body', [{ loc: ['body'], msg: 'a' }], {}],
])('marks %s', async (_what, issues, messages) => {
  expect(fieldMessages(await refusal(issues))).toEqual(messages);
});

it('marks nothing when the error is another', () => expect(fieldMessages(new Error('x'))).toEqual({}));
