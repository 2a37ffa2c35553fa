import { Button } from '@mantine/core';
import { type PicturePage, useSendTo } from '../send-to/send-to.ts';

type Props = {
  picture: Blob;
  infotext: string | null;
  /** Called when another page is open. */
  onSent?(): void;
};

const targets: readonly [page: PicturePage, label: string][] = [
  ['img2img', 'Send to img2img'],
  ['inpaint', 'Send to inpaint'],
  ['extras', 'Send to Extras'],
];

/** Goes on with a picture on another page; its settings go along to img2img. */
export function SendButtons({ picture, infotext, onSent }: Props) {
  const sendTo = useSendTo();
  function send(page: PicturePage) {
    if (infotext && page !== 'extras') sendTo.settings('img2img', infotext);
    sendTo.picture(page, picture);
    onSent?.();
  }
  return targets.map(([page, label]) => (
    <Button key={page} size="xs" variant="default" onClick={() => send(page)}>
      {label}
    </Button>
  ));
}
