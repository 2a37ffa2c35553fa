import type { Instance } from '../instance/instance.ts';
import type { OpenApiDocument } from '../instance/openapi-document.ts';
import { copyPyValue, type PyDict, type PyValue, toJson } from '../python/index.ts';
import { markGuarded } from './mark-guarded.ts';
import { recordedFlags } from './recorded-flags.ts';
import type { ServerFlags } from './server-flags.ts';
import { addServerStop, removeServerStop } from './server-stop-routes.ts';
import { removeWebUi } from './web-ui-parts.ts';

/**
 * The instance as its server would show itself, had it been started with these flags: spec, lists and flags follow.
 * Returns the instance itself when the flags are those of the recording.
 */
export function withFlags(instance: Instance, flags: ServerFlags): Instance {
  const recorded = recordedFlags(instance);
  if (JSON.stringify(recorded) === JSON.stringify(flags)) return instance;
  const spec = copyPyValue(instance.specValue);
  if (!(spec instanceof Map)) return instance;
  const lists = new Map(instance.lists);
  if (flags.nowebui && !recorded.nowebui) removeWebUi(spec, lists);
  if (flags.apiServerStop && !recorded.apiServerStop) addServerStop(spec);
  if (!flags.apiServerStop && recorded.apiServerStop) removeServerStop(spec);
  markGuarded(spec, flags.apiAuth.length > 0);
  if (flags.subpath !== '') spec.set('servers', [new Map([['url', `/${flags.subpath}`]])]);
  const told = lists.get('/sdapi/v1/cmd-flags');
  if (told instanceof Map) lists.set('/sdapi/v1/cmd-flags', tellFlags(told, flags));
  return { ...instance, specValue: spec, spec: toJson(spec) as OpenApiDocument, lists };
}

function tellFlags(told: PyDict, flags: ServerFlags): PyValue {
  const orNull = (text: string) => (text === '' ? null : text);
  const apiAuth = flags.apiAuth.map(({ username, password }) => `${username}:${password}`).join(',');
  return new Map(told)
    .set('api_auth', orNull(apiAuth))
    .set('cors_allow_origins', orNull(flags.corsAllowOrigins.join(',')))
    .set('nowebui', flags.nowebui)
    .set('api_server_stop', flags.apiServerStop)
    .set('subpath', orNull(flags.subpath));
}
