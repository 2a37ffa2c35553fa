import { type PyDict, type PyValue, partOf } from '../python/index.ts';

const routes = [
  ['/sdapi/v1/server-kill', 'Kill Webui', 'kill_webui_sdapi_v1_server_kill_post'],
  ['/sdapi/v1/server-restart', 'Restart Webui', 'restart_webui_sdapi_v1_server_restart_post'],
  ['/sdapi/v1/server-stop', 'Stop Webui', 'stop_webui_sdapi_v1_server_stop_post'],
] as const;

/** `--api-server-stop` adds three routes to the spec (`webui-1.10.1-api-auth-cors.har`). */
export function addServerStop(spec: PyDict): void {
  const paths = partOf(spec, 'paths');
  for (const [path, summary, operationId] of routes) {
    const success: PyDict = new Map<string, PyValue>([
      ['description', 'Successful Response'],
      ['content', dict('application/json', dict('schema', new Map()))],
    ]);
    const operation: PyDict = new Map<string, PyValue>([
      ['summary', summary],
      ['operationId', operationId],
      ['responses', dict('200', success)],
    ]);
    paths.set(path, dict('post', operation));
  }
}

export function removeServerStop(spec: PyDict): void {
  const paths = partOf(spec, 'paths');
  for (const [path] of routes) paths.delete(path);
}

function dict(key: string, value: PyValue): PyDict {
  return new Map([[key, value]]);
}
