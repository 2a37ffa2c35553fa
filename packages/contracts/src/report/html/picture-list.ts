import type { ContractReport, ReportedPicture } from '../report.ts';
import { countPictures, likenessWords, nameSides } from '../words.ts';
import { html, type SafeHtml } from './html.ts';

const order = ['other', 'close', 'same'] as const;
/** How many pairs are listed, the least alike first; those that are the same only where they are shown. */
const maxPairs = 200;

/** Pictures side by side with what differs between them; nothing where none were compared. */
export function pictureList(report: ContractReport): SafeHtml | undefined {
  const summary = countPictures(report);
  if (summary === undefined) return undefined;
  const listed = report.pictures
    .filter(({ likeness, after }) => likeness !== 'same' || after !== null)
    .sort((a, b) => order.indexOf(a.likeness) - order.indexOf(b.likeness) || b.distance - a.distance)
    .slice(0, maxPairs);
  const hidden = report.pictures.length - listed.length;
  const sides = nameSides('recorded', report);
  return html`
    <h2>Pictures</h2>
    <p>${summary.replace(/^./, (letter) => letter.toUpperCase())}. A distance of 0 is alike, of 1 nothing in common.</p>
    ${listed.map((picture) => pictureDetails(picture, sides))}
    ${hidden > 0 ? html`<p class="muted">… and ${hidden} more, in the JSON report.</p>` : undefined}`;
}

function pictureDetails(picture: ReportedPicture, [before, after]: readonly [string, string]): SafeHtml {
  const { scenario, index, place, likeness, distance, tolerance } = picture;
  return html`
    <details${likeness === 'other' ? html` open` : undefined}>
      <summary><strong>${likenessWords[likeness]}</strong> <code>${scenario}</code> #${index} <code>${place}</code>
        <span class="muted">(distance ${distance.toFixed(3)}, the same up to ${tolerance.toFixed(3)})</span></summary>
      <div class="pictures">
        ${figure(before, picture.before, scenario)}${figure(after, picture.after, scenario)}
        ${figure('difference: red lighter, blue darker', picture.difference, scenario)}
      </div>
    </details>`;
}

function figure(caption: string, source: string | null, scenario: string): SafeHtml {
  const image = isShown(source)
    ? html`<img src="${source}" alt="${caption} of ${scenario}" loading="lazy">`
    : html`<p class="muted">not shown</p>`;
  return html`<figure>${image}<figcaption>${caption}</figcaption></figure>`;
}

/** A report may come from anywhere; what is no picture is not put into the page. */
function isShown(source: string | null): source is string {
  return source !== null && /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/.test(source);
}
