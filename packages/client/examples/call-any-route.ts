import { createClient } from '@sdwebui/client';
import { baseUrl } from './server.ts';

// openapi-fetch's own client, for every route of the spec; its middleware is used by all methods.
const client = createClient({ baseUrl });
client.raw.use({
  onRequest: ({ request, schemaPath }) => console.log(`${request.method} ${schemaPath}`),
});
const { data, error, response } = await client.raw.GET('/sdapi/v1/upscalers');
console.log(response.status, error ?? `${data?.length} upscalers`);
await client.schedulers();

// A route of an extension, with types of your own server: npx sdwebui generate --url … --out src/sdapi
type MyServer = {
  paths: {
    '/controlnet/version': {
      get: { responses: { 200: { content: { 'application/json': { version: number } } } } };
    };
  };
};
const mine = createClient<MyServer>({ baseUrl });
const controlnet = await mine.raw.GET('/controlnet/version');
console.log(controlnet.data ? `ControlNet ${controlnet.data.version}` : 'no ControlNet');
