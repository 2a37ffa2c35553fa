import type { Instance } from '../../instance/instance.ts';
import type { MissReport } from './miss-report.ts';
import { nearestRoutes, routesOf } from './nearest-routes.ts';
import { writeMissReport } from './write-miss-report.ts';

/** So many routes a report names. */
const mostRoutes = 3;

/** Tells of a request for which the instance has no route, and which routes have nearly its name. */
export function explainNoRoute(
  { method, path }: { method: string; path: string },
  instance: Instance,
): Promise<MissReport> {
  const routes = nearestRoutes(`${method} ${path}`, routesOf(instance.spec), mostRoutes);
  const nothing = { asked: new Map(), candidates: [], canBeComputed: false };
  return writeMissReport({ kind: 'no-route', method, url: path, routes, ...nothing }, instance);
}
