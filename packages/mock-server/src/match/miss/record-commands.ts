/** The commands that record a request: a proxy in front of the real server, and the request sent through it, to its usual port. */
export function recordCommands(method: string, url: string): string[] {
  const body = bodiless.has(method) ? '' : " -H 'content-type: application/json' -d @request.json";
  return [
    'sdwebui-mock record --upstream http://127.0.0.1:7860 --out my-server',
    `curl -X ${quote(method)} ${quote(`http://127.0.0.1:7861${encode(url)}`)}${body}`,
  ];
}

const bodiless = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS']);

function encode(url: string): string {
  return encodeURI(url.replace(/\p{Cs}/gu, '�'));
}

/** As one word of a shell. */
function quote(text: string): string {
  return /^[\w:/.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
