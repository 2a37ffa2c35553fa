import { useEffect, useEffectEvent } from 'react';
import { openPage } from '../navigation/open-page.ts';
import { createStore, type Store, useStore } from '../store/store.ts';

/** Pages that take a picture from another one. */
export type PicturePage = 'img2img' | 'inpaint' | 'extras' | 'png-info';
/** Pages that take settings. */
export type SettingsPage = 'txt2img' | 'img2img';

/** How a page hands something on to another. */
export type SendTo = {
  /** Opens a page with this picture; inpainting is a mode of the page img2img. */
  picture(page: PicturePage, picture: Blob): void;
  /** Fills a page's form with what an infotext says, and opens it. */
  settings(page: SettingsPage, infotext: string): void;
};

type Mail<What> = Store<What | undefined>;
const createMail = <What>(): Mail<What> => createStore<What | undefined>(undefined);

const pictures: Record<PicturePage, Mail<Blob>> = {
  img2img: createMail(),
  inpaint: createMail(),
  extras: createMail(),
  'png-info': createMail(),
};

const settings: Record<SettingsPage, Mail<string>> = { txt2img: createMail(), img2img: createMail() };

const sendTo: SendTo = {
  picture: (page, picture) => {
    pictures[page].set(picture);
    openPage(page === 'inpaint' ? 'img2img' : page);
  },
  settings: (page, infotext) => {
    settings[page].set(infotext);
    openPage(page);
  },
};

export function useSendTo(): SendTo {
  return sendTo;
}

/** Calls `take` once with each picture that is sent to this page, also with one that was sent before it was open. */
export function useSentPicture(page: PicturePage, take: (picture: Blob) => void): void {
  useMail(pictures[page], take);
}

/** Calls `take` once with each infotext that is sent to this page. */
export function useSentSettings(page: SettingsPage, take: (infotext: string) => void): void {
  useMail(settings[page], take);
}

function useMail<What>(mail: Mail<What>, take: (what: What) => void): void {
  const what = useStore(mail);
  const onMail = useEffectEvent(take);
  useEffect(() => {
    if (what === undefined) return;
    mail.set(undefined);
    onMail(what);
  }, [mail, what]);
}
