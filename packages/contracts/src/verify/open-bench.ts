import type { PictureChecker } from '../compare/check-picture.ts';
import type { Target } from '../target/target.ts';
import { createLearnedHashes, type LearnedHashes } from './learn-hashes.ts';
import { differingOptions, type MockMaker } from './mocks.ts';
import type { Play } from './play-scenario.ts';
import { type Probe, probeServer } from './probe.ts';
import { askServerFacts, type ServerFacts } from './server-facts.ts';
import { waitUntilIdle } from './wait-until-idle.ts';

/** A judged server and the mocks beside it, each with what it has of its own. */
export type Bench = {
  /** How scenarios are played on the judged server, and on the mocks. */
  play: Play;
  mockPlay: Play;
  check: PictureChecker;
  target: Target;
  facts: ServerFacts;
  recorded: { target: Target; facts: ServerFacts };
  computed: { target: Target; facts: ServerFacts };
  hashes: LearnedHashes;
  /** Why no recording of a generation can be held against this server; undefined where they can. */
  unlikeRecorded: string | undefined;
};

export type BenchOptions = {
  target: Target;
  createMocks: MockMaker;
  check: PictureChecker;
  play: Play;
  /** Whether a picture may be drawn to learn what no list tells. */
  mayProbe: boolean;
  /** How long another's generation is waited for, in milliseconds. */
  idleDeadline: number;
};

/** @throws {TargetError} when the target is no server of this API, or stays busy */
export async function openBench(options: BenchOptions): Promise<Bench> {
  const { target, createMocks, check, play, mayProbe, idleDeadline } = options;
  const hashes = createLearnedHashes();
  const first = await askServerFacts(target);
  await waitUntilIdle(target, play.clock, idleDeadline);
  const probe = mayProbe ? await probeServer(target, hashes) : undefined;
  const facts = probe ? asObserved(await askServerFacts(target), probe) : first;

  const mocks = await createMocks(facts, hashes);
  const recordedFacts = await askServerFacts(mocks.recorded);
  const recordedProbe = probe ? await probeServer(mocks.recorded, createLearnedHashes()) : undefined;
  const differing = differingOptions(recordedFacts, facts);
  const reasons = [
    ...(differing.length > 0
      ? [`its options differ from the recorded server's: ${differing.join(', ')}`]
      : []),
    ...(probe?.vae === recordedProbe?.vae ? [] : [`it has loaded the VAE ${probe?.vae ?? 'none'}`]),
  ];
  return {
    play,
    mockPlay: { ...play, clock: mocks.clock },
    check,
    target,
    facts,
    recorded: { target: mocks.recorded, facts: recordedFacts },
    computed: { target: mocks.computed, facts: await askServerFacts(mocks.computed) },
    hashes,
    unlikeRecorded: reasons.length > 0 ? reasons.join('; ') : undefined,
  };
}

/** What the server does unasked, a mock is told as if its owner had chosen it. */
function asObserved(facts: ServerFacts, { vae, knowsVersion }: Probe): ServerFacts {
  const options = {
    ...facts.options,
    ...(vae !== null && { sd_vae: vae }),
    ...(!knowsVersion && { add_version_to_infotext: false }),
  };
  const lists = new Map(facts.lists).set('/sdapi/v1/options', JSON.stringify(options));
  return { ...facts, lists };
}
