/** What every generated file begins with, so that people leave it alone and tools pass it by. */
export const generatedMark = 'Written by `sdwebui generate`';

/** The head of a generated module; each line says something of its own. */
export function toHeader(lines: readonly string[]): string {
  return ['/* eslint-disable */', '/**', ...lines.map((line) => ` * ${line}`), ' */', ''].join('\n');
}
