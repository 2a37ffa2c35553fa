/**
 * A float as Python's `repr` prints it: the shortest digits that read back, `.0` on whole numbers, an exponent of two
 * digits at least below 1e-4 and from 1e16 on.
 *
 * @example formatPythonFloat(7) // '7.0'
 * @example formatPythonFloat(0.00001) // '1e-05'
 */
export function formatPythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [digits, exponent = ''] = value.toExponential().split('e');
    return `${digits}e${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`;
  }
  // Between those bounds JavaScript writes the same digits, also without an exponent.
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}
