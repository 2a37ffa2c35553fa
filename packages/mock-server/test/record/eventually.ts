/** Resolves once a condition holds. @throws Error when it does not within ten seconds */
export async function eventually(what: string, holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`It never came about: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
