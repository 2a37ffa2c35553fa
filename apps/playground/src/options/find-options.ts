import type { Drafts } from './drafts.ts';
import { isChangedOption, type Option } from './option.ts';

export type OptionFilter = {
  search: string;
  /** Empty for all. */
  group: string;
  show: 'all' | 'changed' | 'unsaved';
};

/** Those whose words, key or group have every word of the search. */
export function findOptions(
  options: readonly Option[],
  { search, group, show }: OptionFilter,
  drafts: Drafts,
): readonly Option[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter((option) => {
    if (group !== '' && option.group !== group) return false;
    if (show === 'changed' && !isChangedOption(option)) return false;
    if (show === 'unsaved' && !Object.hasOwn(drafts, option.key)) return false;
    const text = `${option.key} ${option.label} ${option.group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
