import { useQuery } from '@tanstack/react-query';
import { useConnection } from '../connection/connection.tsx';
import type { UnitChoices } from './to-script-fields.ts';

/** What ControlNet's units may name, from its own routes; nothing where they cannot be had. */
export function useUnitChoices(hasControlNet: boolean): UnitChoices {
  const { client, session } = useConnection();
  const { data } = useQuery({
    queryKey: [client.baseUrl, session, 'controlnet'],
    enabled: hasControlNet,
    refetchInterval: false,
    queryFn: async ({ signal }): Promise<UnitChoices> => {
      const list = async (path: string, key: string) => {
        // An extension's route: no spec of the client's names it.
        const get = client.raw.GET as (path: string, options: object) => Promise<{ data?: unknown }>;
        const { data: body } = await get(path, { signal });
        const names = (body as Record<string, unknown> | undefined)?.[key]; // checked in the next line
        return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
      };
      const [module, model] = await Promise.all([
        list('/controlnet/module_list', 'module_list'),
        list('/controlnet/model_list', 'model_list'),
      ]);
      return { module, model };
    },
  });
  return data ?? {};
}
