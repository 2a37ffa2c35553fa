/** What a tab of this page lets the others know. */
export type Announcement = 'results-changed';

export type Announcements = {
  announce(what: Announcement): void;
  /** Called when another tab announces something; never by this one's own. */
  listen(listener: (what: Announcement) => void): () => void;
};

/** @param channel `undefined` where a browser has none: then every tab is alone */
export function createAnnouncements(channel: BroadcastChannel | undefined): Announcements {
  return {
    announce: (what) => channel?.postMessage(what),
    listen: (listener) => {
      const onMessage = ({ data }: MessageEvent<Announcement>) => listener(data);
      channel?.addEventListener('message', onMessage);
      return () => channel?.removeEventListener('message', onMessage);
    },
  };
}
