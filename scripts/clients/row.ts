import type { Driver } from './driver.ts';

/** What was seen of one client. */
export type Cell = {
  /** Missing where there is a measure and no verdict. */
  is?: 'yes' | 'partly' | 'no';
  /** In a few words, the same in every run. */
  says: string;
};

/** One thing that a user of a client cares about. */
export type Row = {
  topic: string;
  /** Runs the client and says what happened. */
  look(driver: Driver): Promise<Cell>;
};

export const yes = (says = ''): Cell => ({ is: 'yes', says });
export const partly = (says: string): Cell => ({ is: 'partly', says });
export const no = (says: string): Cell => ({ is: 'no', says });
export const measured = (says: string): Cell => ({ says });
