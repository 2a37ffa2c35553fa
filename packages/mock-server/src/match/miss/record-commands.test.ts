import { expect, test } from 'vitest';
import { recordCommands } from './record-commands.ts';

test.each([
  ['GET', '/own/list?a=1', "curl -X GET 'http://127.0.0.1:7861/own/list?a=1'"],
  [
    'POST',
    '/sdapi/v1/png-info',
    "curl -X POST http://127.0.0.1:7861/sdapi/v1/png-info -H 'content-type: application/json' -d @request.json",
  ],
  ['DELETE', "/own/it's $(here)", "curl -X DELETE 'http://127.0.0.1:7861/own/it'\\''s%20$(here)'"],
  ['GET', '/lone\ud800', "curl -X GET 'http://127.0.0.1:7861/lone%EF%BF%BD'"],
])('%s %s is recorded through the proxy', (method, url, command) => {
  expect(recordCommands(method, url)).toEqual([
    'sdwebui-mock record --upstream http://127.0.0.1:7860 --out my-server',
    command,
  ]);
});
