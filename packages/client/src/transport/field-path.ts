/** The steps to a field as code writes them: `['imageList', 0, 'data']` is `imageList[0].data`. */
export function toFieldPath(steps: readonly unknown[]): string {
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
