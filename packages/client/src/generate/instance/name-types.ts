import { type InstanceLists, listReaders, type NameListName } from '../lists/instance-lists.ts';
import type { OpenApiDocument } from '../open-api.ts';

/** A union of names that has a name itself. */
export type NameType = { name: string; comment: string; values: readonly string[] };

const sources: Readonly<Record<string, { comment: string; from: readonly NameListName[] }>> = {
  SamplerName: {
    comment: 'The samplers; not by their aliases, for which the server draws with another.',
    from: ['samplers'],
  },
  SchedulerName: { comment: 'The schedulers, by both of their names.', from: ['schedulers'] },
  UpscalerName: { comment: 'The upscalers of extras and img2img.', from: ['upscalers'] },
  HiresUpscalerName: { comment: 'The upscalers of hires fix.', from: ['latentUpscaleModes', 'upscalers'] },
  CheckpointName: {
    comment: 'The checkpoints, by title with and without its hash, and by name.',
    from: ['checkpoints'],
  },
  VaeName: { comment: 'The VAEs.', from: ['vaes'] },
  StyleName: { comment: 'The prompt styles.', from: ['styles'] },
  FaceRestorerName: { comment: 'What restores faces.', from: ['faceRestorers'] },
};

/** The unions that a server's lists give. One whose list is missing or empty is left out: there any text is taken. */
export function toNameTypes(spec: OpenApiDocument, lists: InstanceLists): NameType[] {
  return Object.entries(sources).flatMap(([name, { comment, from }]): NameType[] => {
    const isMissing = from.some((list) => !lists[list] && spec.paths[listReaders[list].path]);
    const values = [...new Set(from.flatMap((list) => lists[list] ?? []))];
    return isMissing || values.length === 0 ? [] : [{ name, comment, values }];
  });
}
