import { groupOf } from '../exchange/recorded-exchange.ts';
import { cutText } from '../report/cut-text.ts';
import { escapeTerminal } from '../report/escape/escape-terminal.ts';

/** Where progress is shown: beside what a command says, so that neither is in the other's way. */
export type ProgressOutput = {
  write(text: string): void;
  /** Whether a line may be written over. */
  isTty: boolean;
  /** Width of a line in characters. */
  columns: number;
  /** Milliseconds; only differences count. */
  now(): number;
};

export type ProgressStep = {
  /** The scenario that is played. */
  label: string;
  done: number;
  total: number;
};

export type Progress = {
  show(step: ProgressStep): void;
  /** Takes the bar away; may be called again. */
  end(): void;
};

const barWidth = 24;
/** Milliseconds between two looks of the bar. */
const pace = 100;

/** A bar on a terminal, a line a group elsewhere, nothing without an output. */
export function createProgress(output: ProgressOutput | undefined): Progress {
  if (!output) return { show: () => {}, end: () => {} };
  return output.isTty ? createBar(output) : createLines(output);
}

function createBar({ write, columns, now }: ProgressOutput): Progress {
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show({ label, done, total }) {
      if (now() - drawnAt < pace) return;
      drawnAt = now();
      const filled = Math.floor((barWidth * done) / Math.max(1, total));
      const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
      // One column is left free: a full line would break.
      write(`\r\u001b[K${cutText(`${bar} ${done}/${total} ${escapeTerminal(label)}`, columns - 1)}`);
    },
    end() {
      if (drawnAt === Number.NEGATIVE_INFINITY) return;
      drawnAt = Number.NEGATIVE_INFINITY;
      write('\r\u001b[K');
    },
  };
}

function createLines({ write }: ProgressOutput): Progress {
  let group: string | undefined;
  return {
    show({ label, done, total }) {
      if (groupOf(label) === group) return;
      group = groupOf(label);
      write(`${escapeTerminal(group)} (from ${done + 1} of ${total})\n`);
    },
    end: () => {},
  };
}
