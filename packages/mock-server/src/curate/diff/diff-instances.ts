import type { ServerIdentity } from '../../instance/instance.ts';
import { type ReplyDifferences, replyDifferences } from './reply-differences.ts';
import type { Side } from './side.ts';
import { type SpecDifferences, specDifferences } from './spec-differences.ts';
import { type ValueDifference, valueDifferences } from './value-differences.ts';

/** What two instances or recordings do not share. */
export type InstanceDifferences = {
  /** Undefined where both are of the same server and version. */
  server: { a: ServerIdentity; b: ServerIdentity } | undefined;
  spec: SpecDifferences;
  /** Start values by path, options among them. */
  lists: { onlyA: string[]; onlyB: string[]; changed: { path: string; values: ValueDifference[] }[] };
  scenarios: { onlyA: string[]; onlyB: string[] };
  replies: ReplyDifferences;
};

/** Says what differs between two instances: their contents, not what a mock would make of them. */
export function diffInstances(a: Side, b: Side): InstanceDifferences {
  const isSameServer = a.server.dialect === b.server.dialect && a.server.version === b.server.version;
  return {
    server: isSameServer ? undefined : { a: a.server, b: b.server },
    spec: specDifferences(a.spec, b.spec),
    lists: {
      ...apart(a.lists.keys(), b.lists.keys()),
      changed: [...a.lists].flatMap(([path, value]) => {
        const values = b.lists.has(path) ? valueDifferences(value, b.lists.get(path)) : [];
        return values.length === 0 ? [] : [{ path, values }];
      }),
    },
    scenarios: apart(scenariosOf(a), scenariosOf(b)),
    replies: replyDifferences(a, b),
  };
}

/** True if nothing differs. */
export function areSame({ server, spec, lists, scenarios, replies }: InstanceDifferences): boolean {
  const groups = [spec, lists, scenarios, replies];
  const isEmpty = groups.every((group) => group.onlyA.length === 0 && group.onlyB.length === 0);
  const changes = [spec, lists, replies];
  return server === undefined && isEmpty && changes.every(({ changed }) => changed.length === 0);
}

function apart(a: Iterable<string>, b: Iterable<string>): { onlyA: string[]; onlyB: string[] } {
  const [one, other] = [new Set(a), new Set(b)];
  return {
    onlyA: [...one].filter((name) => !other.has(name)),
    onlyB: [...other].filter((name) => !one.has(name)),
  };
}

function scenariosOf({ exchanges }: Side): string[] {
  return exchanges.map(({ scenario }) => scenario);
}
