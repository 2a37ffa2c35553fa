import { GeneratePage } from '../generate/generate-page.tsx';

/** Prompt to picture. */
export function Txt2ImgPage() {
  return <GeneratePage />;
}
