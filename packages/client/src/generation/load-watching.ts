let watching: typeof import('./watching.ts') | undefined;

/** What watches a generation and interrupts it: loaded while the server draws the first, and kept, since `import()` costs. */
export async function loadWatching() {
  watching ??= await import('./watching.ts');
  return watching;
}
