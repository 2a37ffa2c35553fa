import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply } from '../transport/wire.ts';

/** The server's settings. */
export type Options = Reply<'get', '/sdapi/v1/options'>;

/** Some of the settings; also such as the spec does not name, since extensions add their own. */
export type OptionsUpdate = Partial<Options> & { [key: string]: unknown };

export type OptionsEndpoints = {
  /** The settings as they are now. */
  options(options?: RequestOptions): Promise<Options>;
  /**
   * Changes settings for everybody who uses this server, and saves them. A new `sd_model_checkpoint` is loaded before
   * the answer comes. For one generation, `override_settings` is the better place.
   *
   * @throws ServerError when the server does not know a key or a model @throws SdWebuiError
   */
  setOptions(update: OptionsUpdate, options?: RequestOptions): Promise<void>;
};

export function createOptions(send: Send): OptionsEndpoints {
  return {
    options: (options) => send('get', '/sdapi/v1/options', { name: 'options', options }),
    setOptions: async (update, options) => {
      await send('post', '/sdapi/v1/options', { name: 'setOptions', body: update, options, isLong: true });
    },
  };
}
