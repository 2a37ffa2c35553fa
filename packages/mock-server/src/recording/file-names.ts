/** Longer names are cut: file systems take 255 bytes, and a temporary name may be put around them. */
const longestPart = 120;

/**
 * Names files after scenarios and paths, each name once. Two that differ only in what a file system can't tell apart (`a b`
 * and `a-b`, upper and lower case) get files of their own, so that neither is written over the other.
 */
export function createFileNames(): (folder: string, name: string) => string {
  const taken = new Set<string>();
  return function nameFile(folder, name) {
    const plain = `${folder}/${toFileName(name)}`;
    let file = `${plain}.json`;
    for (let n = 2; taken.has(file.toLowerCase()); n++) file = `${plain}-${n}.json`;
    taken.add(file.toLowerCase());
    return file;
  };
}

/** A name that every file system takes; slashes stay folders. */
function toFileName(name: string): string {
  return name
    .split('/')
    .map(
      (part) =>
        part
          .replace(/[^A-Za-z0-9._-]+/g, '-')
          .replace(/^\.+/, '')
          .slice(0, longestPart) || '-',
    )
    .join('/');
}
