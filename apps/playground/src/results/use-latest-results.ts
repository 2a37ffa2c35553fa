import type { SettingsPage } from '../send-to/send-to.ts';
import { useStore } from '../store/store.ts';
import { useWorkspace } from '../workspace/workspace.tsx';
import type { ResultRecord } from './result-record.ts';

/** The pictures of the last task of a page that gave some, in this tab. */
export function useLatestResults(page: SettingsPage): readonly ResultRecord[] {
  const { results, tab } = useWorkspace();
  const records = useStore(results.records);
  const latest = records.find((record) => record.page === page && record.tab === tab);
  return latest ? records.filter(({ taskId }) => taskId === latest.taskId) : [];
}
