/** Milliseconds after which a browser has surely begun to save. */
const begun = 60_000;

/** Lets the browser save a file, as a link with `download` does. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), begun);
}
