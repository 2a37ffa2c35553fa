import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import type { RequestOptions, Send } from '../transport/send.ts';

type Command = (options?: RequestOptions) => Promise<void>;

/** Only on a server that was started with `--api-server-stop`; elsewhere a NotFoundError. */
export type ServerEndpoints<Instance extends InstanceTypes = AnyInstance> = {
  /** Ends the process at once, so that the answer may well be a NetworkError. */
  serverKill: Available<Instance, 'post', '/sdapi/v1/server-kill', Command>;
  /** @throws ServerError (501) where nothing would start the server again */
  serverRestart: Available<Instance, 'post', '/sdapi/v1/server-restart', Command>;
  /** Ends the server when it has nothing left to do. */
  serverStop: Available<Instance, 'post', '/sdapi/v1/server-stop', Command>;
};

export function createServer(send: Send): ServerEndpoints {
  const command =
    (name: string, path: string): Command =>
    async (options) => {
      await send('post', path, { name, options });
    };
  return {
    serverKill: command('serverKill', '/sdapi/v1/server-kill'),
    serverRestart: command('serverRestart', '/sdapi/v1/server-restart'),
    serverStop: command('serverStop', '/sdapi/v1/server-stop'),
  };
}
