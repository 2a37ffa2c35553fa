import type { PyValue } from '../../../python/index.ts';
import type { Draft } from '../../generation/draft.ts';

/** What an always-on script does to a generation before it runs. */
export type AlwaysOnScript = (draft: Draft, args: readonly PyValue[]) => void;
