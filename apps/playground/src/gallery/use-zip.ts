import { useRef, useState } from 'react';
import type { ResultRecord } from '../results/result-record.ts';
import { useWorkspace } from '../workspace/workspace.tsx';
import { saveFile } from './save-file.ts';

/** Saves pictures as a zip, with the program for that loaded when it is asked for. */
export function useZip() {
  const { results } = useWorkspace();
  const controller = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<number>();
  const [error, setError] = useState<string>();
  function startAnew(): AbortController {
    controller.current = new AbortController();
    return controller.current;
  }
  async function save(records: readonly ResultRecord[]): Promise<void> {
    const { signal } = startAnew();
    setError(undefined);
    setProgress(0);
    try {
      const { exportZip } = await import('../results/export-zip.ts');
      const zip = await exportZip({ records, load: results.load, onProgress: setProgress, signal });
      saveFile(zip, `pictures-${new Date().toISOString().slice(0, 10)}.zip`);
    } catch (thrown) {
      if (!signal.aborted) setError(thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      setProgress(undefined);
    }
  }
  return { progress, error, save, cancel: () => controller.current?.abort() };
}
