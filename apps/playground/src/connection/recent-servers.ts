const key = 'playground-servers';
const most = 8;

/** The servers that this browser was connected with, the latest first; never with a user name or a password. */
export function readRecentServers(storage: Storage | undefined): string[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return []; // a browser that keeps nothing, or somebody else's text
  }
}

export function keepRecentServer(storage: Storage | undefined, address: string): void {
  const others = readRecentServers(storage).filter((each) => each !== address);
  write(storage, [withoutLogin(address), ...others].slice(0, most));
}

export function forgetRecentServer(storage: Storage | undefined, address: string): void {
  write(
    storage,
    readRecentServers(storage).filter((each) => each !== address),
  );
}

function write(storage: Storage | undefined, servers: string[]): void {
  try {
    storage?.setItem(key, JSON.stringify(servers));
  } catch {
    // full, or forbidden: the list is a convenience
  }
}

function withoutLogin(address: string): string {
  return address.replace(/^(\w+:\/\/)[^/@]*@/, '$1');
}
