import { pythonError } from '../../../../dialect/server-failure.ts';
import { PyFloat, type PyValue, pythonStr, pythonTypeName } from '../../../../python/index.ts';
import type { Server } from '../../../../server.ts';
import { fixedSeed } from '../../../generation/prompts-and-seeds.ts';
import { pythonItem } from '../python-list.ts';
import { axes, unknownAxis } from './axes.ts';
import type { Axis } from './axis.ts';
import { formatCsv, parseCsv } from './csv.ts';
import { readFloats, readInts } from './ranges.ts';

/** One axis of a plot as a request asks for it. */
export type ChosenAxis = {
  /** Undefined for Nothing. */
  axis: Axis | undefined;
  label: string;
  /** As the infotext shows it: what was typed, or the dropdown's values. */
  text: PyValue;
  values: PyValue[];
  /** The seeds that the values stand for, where the plot fixed them. */
  fixed: string | undefined;
};

export type AxisRequest = {
  type: PyValue;
  text: PyValue;
  dropdown: PyValue;
  /** Read the text also where there is a dropdown. */
  asText: boolean;
  keepRandom: boolean;
};

/**
 * Reads what one axis of a plot is to be and its values.
 *
 * @throws ServerFailure for an axis or values that are not there (`xyz/syntax-bad-value`)
 */
export function chooseAxis(labels: readonly string[], request: AxisRequest, server: Server): ChosenAxis {
  const label = pythonItem(labels, request.type ?? 0);
  if (label === 'Nothing') {
    return { axis: undefined, label, text: request.text, values: [0], fixed: undefined };
  }
  const axis = axes.get(label) ?? unknownAxis;
  const usesDropdown = axis.hasChoices && !request.asText;
  const chosen = usesDropdown ? dropdownValues(request.dropdown) : csvValues(request.text);
  const values = readValues(axis, chosen);
  axis.confirm(values, server);
  const text = usesDropdown ? formatCsv(chosen) : request.text;
  if (request.keepRandom || (label !== 'Seed' && label !== 'Var. seed')) {
    return { axis, label, text, values, fixed: undefined };
  }
  const seeds = values.map((value) => fixedSeed(value, server.settings.random));
  return { axis, label, text, values: seeds, fixed: seeds.map(pythonStr).join(', ') };
}

function dropdownValues(dropdown: PyValue): PyValue[] {
  if (Array.isArray(dropdown)) return dropdown;
  if (typeof dropdown === 'string') return [...dropdown];
  throw pythonError('Error', `iterable expected, not ${pythonTypeName(dropdown)}`);
}

function csvValues(text: PyValue): string[] {
  if (text === null) return [];
  if (typeof text === 'string') return parseCsv(text);
  throw pythonError('TypeError', `initial_value must be str or None, not ${pythonTypeName(text)}`);
}

function readValues({ type }: Axis, chosen: readonly PyValue[]): PyValue[] {
  switch (type) {
    case 'int':
      return readInts(chosen.map(requireText));
    case 'float':
      return readFloats(chosen.map(requireText));
    case 'order':
      return permutations(chosen);
    default:
      return chosen.map(pythonStr);
  }
}

/** Nine values have 362,880 orders. */
const mostOrderedValues = 9;

function requireText(value: PyValue): string {
  if (typeof value === 'string') return value;
  throw pythonError('AttributeError', `'${pythonTypeName(value)}' object has no attribute 'strip'`);
}

/**
 * All orders, those first that keep the first values in front.
 *
 * @throws ServerFailure MemoryError for so many that they would fill the memory
 */
function permutations(values: readonly PyValue[]): PyValue[][] {
  if (values.length > mostOrderedValues) throw pythonError('MemoryError', '');
  if (values.length === 0) return [[]];
  return values.flatMap((value, index) =>
    permutations(values.filter((_, other) => other !== index)).map((rest) => [value, ...rest]),
  );
}

/** A value as it stands beside the grid. */
export function legendOf({ axis, label }: ChosenAxis, value: PyValue): string {
  if (!axis) return '';
  const shown =
    value instanceof PyFloat
      ? pythonStr(new PyFloat(Number(value.value.toFixed(8))))
      : Array.isArray(value)
        ? value.map(pythonStr).join(', ')
        : pythonStr(value);
  if (axis.legend === 'file') return shown.slice(shown.lastIndexOf('/') + 1);
  return axis.legend === 'named' ? `${label}: ${shown}` : shown;
}
