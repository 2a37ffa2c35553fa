export type { Routable, Route } from './routable.ts';
export { type RouteOptions, routeMock } from './route-mock.ts';
