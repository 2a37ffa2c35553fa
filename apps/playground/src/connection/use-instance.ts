import { NotFoundError, type RequestOptions, type SdWebuiClient } from '@sdwebui/client';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useConnection } from './connection.tsx';

type Ask<What> = (client: SdWebuiClient, options: RequestOptions) => Promise<What>;

/** The samplers that the server has. */
export function useSamplers() {
  return useAnswer('samplers', (client, options) => client.samplers(options));
}

/** The schedule types that the server has; none where it is older than they are. */
export function useSchedulers() {
  return useAnswer(
    'schedulers',
    orNone((client, options) => client.schedulers(options)),
  );
}

/** The upscalers that the second pass of hires. fix takes, by name: first those that work on the latent picture. */
export function useHiresUpscalers() {
  return useAnswer('hires-upscalers', async (client, options) => {
    const latent = await orNone((asked, given) => asked.latentUpscaleModes(given))(client, options);
    const others = await orNone((asked, given) => asked.upscalers(given))(client, options);
    return [...latent, ...others].map(({ name }) => name);
  });
}

export function usePromptStyles() {
  return useAnswer(
    'prompt-styles',
    orNone((client, options) => client.promptStyles(options)),
  );
}

/** The checkpoints on the server's disk. */
export function useCheckpoints() {
  return useAnswer(
    'sd-models',
    orNone((client, options) => client.sdModels(options)),
  );
}

/** The VAEs on the server's disk; none where there is no such list, as on Forge. */
export function useVaes() {
  return useAnswer(
    'sd-vae',
    orNone((client, options) => client.sdVae(options)),
  );
}

/** The server's settings. */
export function useOptions() {
  return useAnswer('options', (client, options) => client.options(options));
}

/** The title of the checkpoint that the server draws with; null when there is none. */
export function useCheckpoint() {
  const { data, ...query } = useOptions();
  const title = data?.sd_model_checkpoint;
  return { ...query, data: data && (typeof title === 'string' ? title : null) };
}

/** The server's own `/openapi.json`, not checked; undefined where it has none. */
export function useSpec() {
  return useAnswer('openapi', async ({ raw }, { signal }) => {
    // A spec does not describe its own route, so that no instance's types name it.
    const get = raw.GET as unknown as (path: string, init: RequestOptions) => Promise<{ data?: unknown }>;
    const { data } = await get('/openapi.json', { signal });
    return data ?? null;
  });
}

function useAnswer<What>(name: string, ask: Ask<What>): UseQueryResult<What> {
  const { client, session } = useConnection();
  return useQuery({
    queryKey: [client.baseUrl, session, name],
    queryFn: ({ signal }) => ask(client, { signal }),
  });
}

/** For lists that not every server of the family has. */
function orNone<Item>(ask: Ask<Item[]>): Ask<Item[]> {
  return async (client, options) => {
    try {
      return await ask(client, options);
    } catch (error) {
      if (error instanceof NotFoundError) return [];
      throw error;
    }
  };
}
