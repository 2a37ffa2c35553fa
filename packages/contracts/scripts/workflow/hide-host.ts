/**
 * Takes the address of a server out of a text that others will read: credentials, host and port of every URL that names it.
 * An address of this machine tells nothing and stays.
 *
 * @param url - as the server was given
 */
export function hideHost(text: string, url: string): string {
  const { hostname } = new URL(url);
  if (/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) return text;
  const name = hostname.replace(/[.[\]]/g, '\\$&');
  return text.replace(new RegExp(`//(?:[^/@\\s"]*@)?${name}(?::\\d+)?(?![\\w.-])`, 'gi'), '//the-server');
}
