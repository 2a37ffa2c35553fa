/** What a workflow knows of servers; empty where nothing is set. */
export type ServerSettings = {
  /** The input of a run that somebody started by hand. */
  input: string;
  /** The secret SD_WEBUI_URL. */
  secret: string;
  /** The variable SD_WEBUI_RUNNER: labels of a runner beside which a WebUI listens, separated by commas. */
  runner: string;
  /** `workflow_dispatch`, `schedule`. */
  event: string;
};

export type FoundServer =
  | { found: true; runsOn: string[] }
  | { found: false /** Whether somebody waits for it. */; fails: boolean; reason: string };

/** Where the check can be run: on a runner of the house where there is one, else on one of GitHub's that reaches an address. */
export function findServer({ input, secret, runner, event }: ServerSettings): FoundServer {
  const labels = runner
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '');
  if (labels.length > 0) return { found: true, runsOn: labels };
  if (input !== '' || secret !== '') return { found: true, runsOn: ['ubuntu-latest'] };
  return {
    found: false,
    fails: event === 'workflow_dispatch',
    reason:
      'No server is known: set the secret SD_WEBUI_URL, or the variable SD_WEBUI_RUNNER to the labels of a runner with a ' +
      'WebUI on port 7860, or start the workflow with a URL.',
  };
}
