/** The request header by which a client names what it does; the server never sees it. */
export const scenarioHeader = 'x-mock-scenario';

const longest = 120;

/** A text as the name of a scenario, `group/name`, which is also that of its file; undefined when nothing of it is left. */
export function toScenarioName(text: string): string | undefined {
  const name = text
    .split('/')
    .map((part) => part.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$/g, ''))
    .filter((part) => part !== '')
    .join('/')
    .slice(0, longest);
  return name === '' ? undefined : name;
}
