import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply, Without } from '../transport/wire.ts';
import { createReads } from './create-reads.ts';

/** The server's settings. */
export type Options<Instance extends InstanceTypes = AnyInstance> = Reply<
  'get',
  '/sdapi/v1/options',
  Instance
>;

/**
 * Some of the settings; also such as the spec does not name, since extensions add their own. A generated instance whose
 * server told all of its keys takes only those.
 */
export type OptionsUpdate<Instance extends InstanceTypes = AnyInstance> = Instance extends {
  requests: { '/sdapi/v1/options': infer Update };
}
  ? Update
  : Partial<Options<Instance>> & { [key: string]: unknown };

/** The body of a generation with its settings typed. */
export type WithOptions<Body, Instance extends InstanceTypes> = Without<Body, 'override_settings'> & {
  /** Options for this generation alone, unless `override_settings_restore_afterwards` is false. */
  override_settings?: OptionsUpdate<Instance> | null;
};

/** The server's settings: reading and changing them. */
export type OptionsEndpoints<Instance extends InstanceTypes = AnyInstance> = {
  /** The settings as they are now. */
  options: Available<
    Instance,
    'get',
    '/sdapi/v1/options',
    (options?: RequestOptions) => Promise<Options<Instance>>
  >;
  /**
   * Changes settings for everybody who uses this server, and saves them. A new `sd_model_checkpoint` is loaded before
   * the answer comes. For one generation, `override_settings` is the better place.
   *
   * @throws ServerError when the server does not know a key or a model @throws SdWebuiError
   */
  setOptions: Available<
    Instance,
    'post',
    '/sdapi/v1/options',
    (update: OptionsUpdate<Instance>, options?: RequestOptions) => Promise<void>
  >;
};

export function createOptions(send: Send): OptionsEndpoints {
  return {
    ...createReads<Pick<OptionsEndpoints, 'options'>>(send, 'options'),
    setOptions: async (update, options) => {
      await send('post', '/sdapi/v1/options', { name: 'setOptions', body: update, options, isLong: true });
    },
  };
}
