const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;

/** Path and query of a request as sent, also where the client named the whole address, as it does to a proxy. */
export function toTarget(url: string): string {
  const target = url.replace(origin, '');
  return target.startsWith('/') || target === '*' ? target : `/${target}`;
}

/** The path of a target, percent-decoded where that can be done. */
export function pathOfTarget(target: string): string {
  const path = target.split('?', 1)[0] as string;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
