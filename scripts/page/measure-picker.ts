import type { Measurement } from '../../packages/mock-server/bench/measurement.ts';
import { longestTask, wheel } from './longest-task.ts';
import type { BenchStage } from './open-bench-page.ts';

const count = 5000;

/** Scrolling through five thousand LoRAs. */
export async function measurePicker({ newPage, url }: BenchStage): Promise<Measurement> {
  const page = await newPage();
  const loras = Array.from({ length: count }, (_, index) => ({
    name: `lora_${index}`,
    alias: `lora_${index}`,
    path: `models/Lora/folder${index % 40}/lora_${index}.safetensors`,
    metadata: { ss_output_name: `lora_${index}`, ss_tag_frequency: { train: { [`word ${index}`]: 20 } } },
  }));
  await page.route('**/sdapi/v1/loras', (route) => route.fulfill({ json: loras }));
  await page.goto(url);
  await page.getByRole('button', { name: 'LoRAs and embeddings' }).click();
  const networks = page.getByRole('region', { name: 'Networks' });
  await networks.getByText(/5,\d{3} found/).waitFor();
  await networks.getByRole('listitem').first().hover();
  const value = await longestTask(page, () => wheel(page, 150, 600));
  await page.context().close();
  return {
    part: 'page',
    what: '5,000 LoRAs scrolled: longest task; 0 is none of 50 ms',
    value,
    unit: 'ms',
    aim: { atMost: 50 },
  };
}
