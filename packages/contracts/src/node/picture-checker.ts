import { createPictureChecker, type PictureChecker } from '../compare/check-picture.ts';

/** Checks pictures with the mock's codecs, which are loaded when the first JPEG or WebP turns up. */
export function createNodePictureChecker(): PictureChecker {
  return createPictureChecker(async () => {
    const { createNodeCodecs } = await import('@sdwebui/mock-server/node');
    const codecs = createNodeCodecs();
    return (bytes) => codecs.decode(bytes);
  });
}
