/**
 * The last part of a command's help.
 *
 * @param examples command lines, each with a comment after ` # ` or none
 */
export function formatExamples(examples: readonly string[]): string {
  const rows = examples.map((example) => example.split(' # '));
  const width = Math.max(...rows.map(([command = '']) => command.length));
  const lines = rows.map(([command = '', comment]) =>
    comment === undefined ? `  ${command}` : `  ${command.padEnd(width)}  # ${comment}`,
  );
  return ['EXAMPLES', '', ...lines, ''].join('\n');
}
