import { Button } from '@mantine/core';
import { pages } from '../navigation/pages.ts';
import { type PicturePage, useSendTo } from '../send-to/send-to.ts';

type Props = {
  picture: Blob;
  infotext: string | null;
  /** Called when another page is open. */
  onSent?(): void;
};

const targets: readonly [page: PicturePage, label: string, pageId: string][] = [
  ['img2img', 'Send to img2img', 'img2img'],
  ['inpaint', 'Send to inpaint', 'img2img'],
  ['extras', 'Send to Extras', 'extras'],
];

/** Goes on with a picture on another page; its settings go along to img2img. */
export function SendButtons({ picture, infotext, onSent }: Props) {
  const sendTo = useSendTo();
  const offered = targets.filter(([, , pageId]) => pages.some(({ id }) => id === pageId));
  function send(page: PicturePage) {
    if (infotext && page !== 'extras') sendTo.settings('img2img', infotext);
    sendTo.picture(page, picture);
    onSent?.();
  }
  return offered.map(([page, label]) => (
    <Button key={page} size="xs" variant="default" onClick={() => send(page)}>
      {label}
    </Button>
  ));
}
