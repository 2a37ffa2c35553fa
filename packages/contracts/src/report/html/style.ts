/** The look of the page: no font, picture or script is loaded from anywhere. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #fff; --text: #1a1c20; --muted: #5a606b; --line: #d8dce3; --panel: #f5f6f8; --link: #0b57d0;
  --breaking: #b3141f; --risky: #8a5300; --additive: #0b6b3a; --cosmetic: #4c5563;
  --good: #0b6b3a; --bad: #b3141f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14161a; --text: #e7e9ee; --muted: #a4abb8; --line: #353a44; --panel: #1e2127; --link: #8ab4f8;
    --breaking: #ff8d8d; --risky: #f3bd66; --additive: #74d3a0; --cosmetic: #b3bccb;
    --good: #74d3a0; --bad: #ff8d8d;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
p { margin: .5rem 0; }
a { color: var(--link); }
bdi, code, dd { overflow-wrap: anywhere; }
code { font: .875em/1.4 ui-monospace, monospace; unicode-bidi: isolate; white-space: pre-wrap; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; background: var(--page); padding: .25rem .5rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.verdict { border-left: .4rem solid var(--good); padding: .25rem 0 .25rem .75rem; }
.failed { border-color: var(--bad); }
.muted { color: var(--muted); }
.filters { display: flex; flex-wrap: wrap; gap: .25rem 1rem; border: 0; padding: 0; margin: .5rem 0; }
.filters label { display: flex; align-items: center; gap: .35rem; min-height: 2rem; cursor: pointer; }
.chip { font-weight: 600; font-size: .85rem; }
.breaking { color: var(--breaking); } .risky { color: var(--risky); }
.additive { color: var(--additive); } .cosmetic { color: var(--cosmetic); }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .4rem 0; background: var(--panel); content-visibility: auto; contain-intrinsic-size: auto 3rem; }
summary { padding: .5rem .75rem; cursor: pointer; overflow-wrap: anywhere; }
details > div { padding: 0 .75rem .75rem; }
body:has(#show-breaking:not(:checked)) .finding-breaking,
body:has(#show-risky:not(:checked)) .finding-risky,
body:has(#show-additive:not(:checked)) .finding-additive,
body:has(#show-cosmetic:not(:checked)) .finding-cosmetic { display: none; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem .75rem; margin: .5rem 0; }
dt { color: var(--muted); }
dd { margin: 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); }
td.number, th.number { text-align: right; white-space: nowrap; }
meter { width: 6rem; max-width: 100%; }
.pictures { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .5rem; }
figure { margin: 0; }
figcaption { font-size: .85rem; color: var(--muted); }
img { width: 100%; max-width: 16rem; height: auto; image-rendering: pixelated; background: repeating-conic-gradient(#8884 0 25%, #0000 0 50%) 0 0 / 16px 16px; }
@media (max-width: 30rem) {
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin: 0 0 .4rem; }
}
@media print { .filters, .skip { display: none; } details::details-content { content-visibility: visible; } }
`;
