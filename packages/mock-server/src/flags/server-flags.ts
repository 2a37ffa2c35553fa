import type { Credentials } from '../protocol/basic-auth.ts';

/** The flags of a server that its clients notice, by their names on the command line. */
export type ServerFlags = {
  /** `--api-auth`: who may use the API; nobody is asked when empty. */
  apiAuth: readonly Credentials[];
  /** `--cors-allow-origins` */
  corsAllowOrigins: readonly string[];
  /** `--nowebui`: the API alone, without Gradio, `/internal` and what the web UI adds. */
  nowebui: boolean;
  /** `--api-server-stop`: routes that stop the server. */
  apiServerStop: boolean;
  /** `--subpath`: the first part of the path, without slashes, that a proxy in front takes away; `''` is none. */
  subpath: string;
};

/** The flags among other settings. */
export function pickFlags({
  apiAuth,
  corsAllowOrigins,
  nowebui,
  apiServerStop,
  subpath,
}: ServerFlags): ServerFlags {
  return { apiAuth, corsAllowOrigins, nowebui, apiServerStop, subpath };
}
