import { toBaseUrl } from '../base-url.ts';
import type { Answer, Question } from './service-worker/answer-page.ts';
import { readWorkerSettings, toWorkerUrl } from './service-worker/worker-settings.ts';

export type ServiceWorkerOptions = {
  /** The script that `sdwebui-mock bundle` wrote, relative to the page. @default 'sdwebui-mock-worker.js' */
  script?: string | URL;
  /** The address that the mock answers at: on the page's own host or any other. @default 'sdwebui', beside the script */
  baseUrl?: string | URL;
  /** Folder of the instance. @default 'sdwebui-mock/', beside the script */
  instance?: string | URL;
  /** Folder of the `.wasm` files. @default 'wasm/', in the instance's folder */
  wasm?: string | URL;
  /** Running time of one sampling step in milliseconds. @default 0 */
  stepMs?: number;
  /** `false` computes every reply, as if nothing had been recorded. @default true */
  replay?: boolean;
  /** What goes wrong, as the option of `createMockApp`. @default none */
  faults?: readonly string[];
};

/** The mock in a page's service worker. */
export type RegisteredMock = {
  /** The address to give to a client. */
  baseUrl: string;
  /** Brings the mock back to its start. */
  reset: () => Promise<void>;
  /** Ends it; requests go to the network again once the page is loaded anew. */
  unregister: () => Promise<void>;
};

/** The page can't have the mock as a service worker. */
export class ServiceWorkerError extends Error {
  override readonly name = 'ServiceWorkerError';
}

/** Browsers stop a worker that was left alone for half a minute, and its state is lost with it. */
const keepAliveMs = 15_000;

/** A worker that is active takes a page over within moments. */
const takeOverMs = 10_000;

/**
 * Runs the mock in a service worker of the page, which then needs no server; resolves when it answers. Its state lasts while
 * a page that registered it is open and in view.
 *
 * @throws ServiceWorkerError when the browser has none here, the script is missing or the instance can't be loaded
 * @throws TypeError when an option makes no sense
 * @example
 * const { baseUrl } = await registerMockServiceWorker();
 * const client = createClient({ baseUrl });
 */
export async function registerMockServiceWorker(options: ServiceWorkerOptions = {}): Promise<RegisteredMock> {
  const { script = 'sdwebui-mock-worker.js', baseUrl, instance, wasm, ...rest } = options;
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container) {
    throw new ServiceWorkerError(
      'This page can have no service worker. Open it by https or on localhost, and not in a private window.',
    );
  }
  const page = document.baseURI;
  const absolute = (url: string | URL | undefined) => url && new URL(url, page).href;
  const scriptUrl = new URL(script, page);
  const url = toWorkerUrl(scriptUrl, {
    baseUrl: baseUrl === undefined ? undefined : toBaseUrl(baseUrl, page),
    instance: absolute(instance),
    wasm: absolute(wasm),
    ...rest,
  });
  const settings = readWorkerSettings(url.href);
  refuseWholeScope(settings.baseUrl, scriptUrl);
  const registration = await container.register(url).catch((cause: unknown) => {
    throw new ServiceWorkerError(
      `${scriptUrl.href} can’t be registered: ${cause instanceof Error ? cause.message : cause} ` +
        'Write it there with: npx sdwebui-mock bundle --out public',
      { cause },
    );
  });
  const worker = await untilActive(registration);
  await ask(worker, 'ready');
  await untilInControl(container, worker);
  // A changed script is another worker.
  const current = () => registration.active ?? worker;
  const timer = setInterval(() => current().postMessage('ready' satisfies Question), keepAliveMs);
  return {
    baseUrl: settings.baseUrl,
    reset: () => ask(current(), 'reset'),
    unregister: async () => {
      clearInterval(timer);
      await registration.unregister();
    },
  };
}

/** Everything below the scope would be the page itself. */
function refuseWholeScope(baseUrl: string, script: URL): void {
  const scope = new URL('.', script).href;
  if (!scope.startsWith(`${baseUrl}/`)) return;
  throw new ServiceWorkerError(
    `The mock can’t answer at ${baseUrl}, where the page itself is. Choose an address below it, such as ${scope}sdwebui`,
  );
}

function untilActive({ installing, waiting, active }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = installing ?? waiting ?? active;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker?.state === 'activated') resolve(worker);
      else if (!worker || worker.state === 'redundant') {
        reject(new ServiceWorkerError('The service worker did not start. The browser’s console says why.'));
      }
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

async function ask(worker: ServiceWorker, question: Question): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const answer = await new Promise<Answer>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as Answer); // only the worker has the other end
    worker.postMessage(question, [port2]);
  });
  port1.close();
  if (!answer.ok) throw new ServiceWorkerError(answer.message);
}

async function untilInControl(container: ServiceWorkerContainer, worker: ServiceWorker): Promise<void> {
  const isInControl = () => container.controller?.scriptURL === worker.scriptURL;
  if (isInControl()) return;
  await new Promise<void>((resolve, reject) => {
    const deadline = setTimeout(() => {
      reject(new ServiceWorkerError(`${worker.scriptURL} does not control this page. Load the page again.`));
    }, takeOverMs);
    container.addEventListener('controllerchange', function look() {
      if (!isInControl()) return;
      clearTimeout(deadline);
      container.removeEventListener('controllerchange', look);
      resolve();
    });
  });
}
