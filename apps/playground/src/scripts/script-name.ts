/** A script's name to be read: the server lists them in lower case. */
export function toScriptName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
