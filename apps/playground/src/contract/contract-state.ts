import { createStore, type Store } from '../store/store.ts';
import type { ContractReport } from './contract-report.ts';
import { parseReport } from './parse-report.ts';
import { ReportError } from './report-error.ts';

export type ContractState =
  | { phase: 'empty' }
  | { phase: 'reading'; name: string }
  | { phase: 'shown'; name: string; report: ContractReport }
  | { phase: 'refused'; name: string; message: string };

export type Contract = {
  state: Store<ContractState>;
  open(file: Blob, name: string): Promise<void>;
  /** @param address of a report, as the page may reach it */
  load(address: string, fetch: (address: string) => Promise<Response>): Promise<void>;
};

/** The report that is looked at; it stays while another page is open. The last one asked for is shown. */
export function createContractState(): Contract {
  const state = createStore<ContractState>({ phase: 'empty' });
  let last = 0;

  async function show(name: string, read: () => Promise<string>): Promise<void> {
    last += 1;
    const turn = last;
    state.set({ phase: 'reading', name });
    const next = await read()
      .then((text): ContractState => ({ phase: 'shown', name, report: parseReport(text) }))
      .catch(
        (error: unknown): ContractState => ({
          phase: 'refused',
          name,
          message: error instanceof Error ? error.message : String(error),
        }),
      );
    if (turn === last) state.set(next);
  }

  return {
    state,
    open: (file, name) => show(name, () => file.text()),
    load: (address, fetch) => show(address, () => loadText(address, fetch)),
  };
}

async function loadText(address: string, fetch: (address: string) => Promise<Response>): Promise<string> {
  const response = await fetch(address).catch(() => {
    throw new ReportError(
      `Nobody answers at ${address}, or it does not allow this page (CORS). Download the report and drop it here.`,
    );
  });
  if (!response.ok) throw new ReportError(`${address} answered ${response.status}. Check the address.`);
  return response.text();
}
