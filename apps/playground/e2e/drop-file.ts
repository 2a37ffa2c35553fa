import type { Page } from 'playwright-core';

type Dropped = { name: string; type: string; bytes: Buffer };

/** Drops a file on the page, as from a folder of the desktop. */
export async function dropFile(page: Page, { name, type, bytes }: Dropped): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([base64, fileName, fileType]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], fileName, { type: fileType }));
      return data;
    },
    [bytes.toString('base64'), name, type] as const,
  );
  for (const event of ['dragover', 'drop'])
    await page.dispatchEvent('body', event, { dataTransfer: transfer });
}
