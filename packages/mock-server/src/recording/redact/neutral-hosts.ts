/**
 * Names that are nobody's: the own machine, those set aside for examples and tests (RFC 2606), a container's names, and what
 * other secrets become.
 */
const neutralName =
  /^(?:(?:.+\.)?localhost|localhost\.localdomain|(?:.+\.)?(?:example|test|invalid)|(?:.+\.)?example\.(?:com|org|net)|host\.docker\.internal|metadata\.google\.internal|testserver|host|hostname|server|domain|mock|null|none|(?:redacted|user|test-user|someone)\d*)?$/i;

/** The own machine, the wildcard, the networks for documentation and measurements (RFC 5737, 2544), the clouds' metadata. */
const neutralAddress =
  /^(?:127\..*|0\.0\.0\.0|255\.255\.255\.255|192\.0\.2\..*|198\.51\.100\..*|203\.0\.113\..*|198\.1[89]\..*|169\.254\.169\.254)$/;

/** Sites that everybody knows: to have come from one or to name one tells nothing. */
const publicSite =
  /(?:^|\.)(?:github\.(?:com|io)|githubusercontent\.com|gitlab\.com|huggingface\.co|hf\.co|civitai\.com|modelscope\.cn|google\.com|googleapis\.com|gstatic\.com|jsdelivr\.net|cloudflare\.com|unpkg\.com|npmjs\.(?:com|org)|pypi\.org|pytorch\.org|python\.org|pydantic\.dev|tiangolo\.com|perfetto\.dev|w3\.org|gradio\.app|ffmpeg\.org|nvidia\.com|microsoft\.com|openai\.com|bing\.com|duckduckgo\.com|reddit\.com|discord\.(?:com|gg)|wikipedia\.org|youtube\.com|adobe\.com|iptc\.org|purl\.org)$/i;

/** True for a host name or address that may stand in any recording. */
export function isNeutralHost(host: string): boolean {
  if (host.includes(':')) return isNeutralIpv6(host);
  return neutralName.test(host) || neutralAddress.test(host);
}

export function isPublicSite(host: string): boolean {
  return publicSite.test(host);
}

function isNeutralIpv6(address: string): boolean {
  return /^(?:[0:]*:[01]?|2001:0?db8:.*|::ffff:127\..*)$/i.test(address);
}
