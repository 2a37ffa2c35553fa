import type { Middleware } from './middleware.ts';

/** Takes the subpath away that a proxy in front of the real server would have taken away; paths without it stay. */
export function belowSubpath(subpath: string): Middleware {
  const prefix = `/${subpath}`;
  return function belowSubpath(request, next) {
    const { path } = request;
    const isBelow = path === prefix || path.startsWith(`${prefix}/`);
    if (!isBelow) return next(request);
    return next({ ...request, origin: request.origin + prefix, path: path.slice(prefix.length) || '/' });
  };
}
