import { createClient } from '@sdwebui/client';
import { baseUrl } from './server.ts';

// Which server this is, what it can do, and what is wrong where it cannot be used.
const client = createClient({ baseUrl });
const report = await client.check({ origin: 'http://localhost:5173' });
console.log(report.ok ? report.message : `${report.problem}: ${report.message}`);

const { name, capabilities } = await client.detect();
console.log(`${name}: ${capabilities.tasks ? 'can' : 'cannot'} tell one generation from another`);
if (capabilities.vae) console.log(`a VAE is chosen by override_settings.${capabilities.vae}`);

const nobody = await createClient({ baseUrl: 'http://nobody.invalid' }).check();
console.log(nobody.message);
