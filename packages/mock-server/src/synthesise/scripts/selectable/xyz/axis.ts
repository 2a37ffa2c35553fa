import type { PyValue } from '../../../../python/index.ts';
import type { Server } from '../../../../server.ts';
import type { Draft } from '../../../generation/draft.ts';

/** Something that a plot varies. */
export type Axis = {
  /** How values are written: an `order` is every order of all values. */
  type: 'int' | 'float' | 'text' | 'order';
  /** Whether values come from a dropdown, unless text is asked for. */
  hasChoices: boolean;
  /** Axes that are slow to change are gone through first. */
  cost: number;
  /** How a value stands beside the grid: with the axis's name, alone, joined by commas, or without its folder. */
  legend: 'named' | 'plain' | 'joined' | 'file';
  /** @throws ServerFailure for values that are not there */
  confirm: (values: readonly PyValue[], server: Server) => void;
  apply: (draft: Draft, value: PyValue, context: AxisContext) => void;
};

export type AxisContext = { server: Server; values: readonly PyValue[] };

type AxisInput = Pick<Axis, 'type' | 'apply'> & Partial<Axis>;

export function createAxis(input: AxisInput): Axis {
  return { hasChoices: false, cost: 0, legend: 'named', confirm: () => {}, ...input };
}
