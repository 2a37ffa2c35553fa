/** The value of JSON as Python writes it: NaN and Infinity, which JSON has not, become null. `undefined` where it is none. */
export function findPythonJson(text: string): unknown {
  const mended = text.replace(
    /("(?:\\.|[^"\\])*")|-?\b(?:NaN|Infinity)\b/g,
    (_, quoted?: string) => quoted ?? 'null',
  );
  try {
    return JSON.parse(mended);
  } catch {
    return undefined;
  }
}
