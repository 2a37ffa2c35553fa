import type { Instance } from '../instance/instance.ts';
import { parseCredentials } from '../protocol/basic-auth.ts';
import type { ServerFlags } from './server-flags.ts';
import { splitList } from './split-list.ts';

/**
 * With which flags the recorded server had been started: as its own `GET /sdapi/v1/cmd-flags` tells, else as its spec
 * and the requests that it let in show.
 */
export function recordedFlags({ lists, spec, facts }: Instance): ServerFlags {
  const flags = lists.get('/sdapi/v1/cmd-flags');
  const flag = (name: string) => (flags instanceof Map ? flags.get(name) : undefined);
  const text = (name: string): string => {
    const value = flag(name);
    return typeof value === 'string' ? value : '';
  };
  const guarded = spec.components?.securitySchemes !== undefined;
  return {
    apiAuth: parseCredentials(
      flags instanceof Map ? text('api_auth') : guarded ? facts.credentials.join(',') : '',
    ),
    corsAllowOrigins: splitList(text('cors_allow_origins')),
    nowebui: flag('nowebui') === true || !('/config' in spec.paths),
    apiServerStop: '/sdapi/v1/server-stop' in spec.paths,
    subpath: text('subpath').replace(/^\/+|\/+$/g, ''),
  };
}
