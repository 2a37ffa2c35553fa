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
};
