/** What an error says about the request that it comes from. */
export type Call = {
  /** The client's method: `txt2img`. */
  name: string;
  /** `GET`, `POST`. */
  method: string;
  /** The whole URL, without credentials. */
  url: string;
  /** Whether credentials were sent. */
  hasAuth: boolean;
  /** How every message begins: `txt2img failed: POST http://127.0.0.1:7860/sdapi/v1/txt2img`. */
  failed: string;
};

export function createCall({ name, method, url, hasAuth }: Omit<Call, 'failed'>): Call {
  return { name, method, url, hasAuth, failed: `${name} failed: ${method} ${url}` };
}
