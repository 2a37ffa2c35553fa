/** When each scenario last agreed on a live server. */
export type Ledger = {
  schema: 'sdwebui-contract-ledger';
  version: 1;
  /** By the name of the scenario. */
  scenarios: Record<string, LedgerEntry>;
};

/** One green run of one scenario on a live server. */
export type LedgerEntry = ServerIdentity & {
  /** When the run began, ISO 8601. */
  date: string;
  durationMs: number;
};

/** What a server tells of itself; null where it tells nothing. */
export type ServerIdentity = {
  /** Which server of the family: `AUTOMATIC1111`. */
  backend: string;
  /** In the server's own words: `v1.10.1`. */
  version: string | null;
  commit: string | null;
  /** `NVIDIA GeForce RTX 3060, 12 GiB --medvram`, `CPU`. */
  device: string;
  /** Of the checkpoint that drew. */
  modelHash: string | null;
};

export function createLedger(): Ledger {
  return { schema: 'sdwebui-contract-ledger', version: 1, scenarios: {} };
}
