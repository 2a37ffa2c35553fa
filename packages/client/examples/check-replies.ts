import { createClient, createReplyCheck, ResponseShapeError } from '@sdwebui/client';
import { baseUrl } from './server.ts';

// Run-time checking of replies, with schemas of any library that speaks Standard Schema (zod 4, valibot, arktype).
const anyList = {
  '~standard': {
    version: 1,
    vendor: 'by hand',
    validate: (value: unknown) =>
      Array.isArray(value) ? { value } : { issues: [{ message: 'expected a list' }] },
  },
} as const;

const client = createClient({
  baseUrl,
  checkReply: createReplyCheck({
    'GET /sdapi/v1/samplers': anyList,
    'GET /sdapi/v1/memory': anyList, // wrong: it is an object
  }),
});
console.log(`${(await client.samplers()).length} samplers, as they should be`);
await client.memory().catch((error: unknown) => {
  if (!(error instanceof ResponseShapeError)) throw error;
  console.log(error.issues[0]?.message);
});
