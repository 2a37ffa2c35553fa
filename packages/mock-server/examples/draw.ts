import { type GeneratedImage, OutOfMemoryError, type SdWebuiClient } from '@sdwebui/client';

/** The program under test in these examples: draws a picture, and tells in words how it goes. */
export async function draw(
  client: SdWebuiClient,
  prompt: string,
  tell: (words: string) => void,
): Promise<GeneratedImage | undefined> {
  try {
    const { images } = await client.txt2img(
      { prompt, steps: 10, width: 128, height: 128 },
      { onProgress: ({ progress }) => tell(`${Math.round(progress * 100)} %`), progressInterval: 10 },
    );
    tell('Done.');
    return images[0];
  } catch (error) {
    if (!(error instanceof OutOfMemoryError)) throw error;
    tell('The graphics card is full. Try a smaller picture.');
    return undefined;
  }
}
