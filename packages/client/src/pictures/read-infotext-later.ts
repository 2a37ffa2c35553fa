/** `readInfotext`, loaded when it is needed: the server tells most infotexts itself. */
export async function readInfotextLater(bytes: Uint8Array): Promise<string | undefined> {
  const { readInfotext } = await import('../images/read-infotext.ts');
  return readInfotext(bytes);
}
