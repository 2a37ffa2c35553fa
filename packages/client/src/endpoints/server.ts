import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import type { Send } from '../transport/send.ts';
import { type Command, createCommands } from './create-commands.ts';

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
  return createCommands<ServerEndpoints>(send, 'server-kill server-restart server-stop');
}
