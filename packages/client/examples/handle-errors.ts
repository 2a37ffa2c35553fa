import {
  AuthenticationError,
  createClient,
  NetworkError,
  OutOfMemoryError,
  SdWebuiError,
  ValidationError,
} from '@sdwebui/client';
import { baseUrl } from './server.ts';

// One family of errors: the class says what a program can do, the message what a person wants to read.
const client = createClient({ baseUrl });

function explain(error: unknown): string {
  if (error instanceof ValidationError) {
    return error.issues.map(({ path, message }) => `${path || 'request'}: ${message}`).join('\n');
  }
  if (error instanceof OutOfMemoryError) return 'Try a smaller picture.';
  if (error instanceof AuthenticationError) return 'Log in first.';
  if (error instanceof NetworkError) return 'Is the server running?';
  if (error instanceof SdWebuiError) return error.message;
  throw error;
}

const steps = 'many' as unknown as number; // as a form might send it
console.log(await client.txt2img({ steps }).catch(explain));
console.log(await client.txt2img({ alwayson_scripts: { nope: {} } }).catch(explain));
console.log(await client.img2img({ prompt: 'from nothing' }).catch(explain));
const nobody = createClient({ baseUrl: 'http://nobody.invalid', retries: 0 });
console.log(await nobody.samplers().catch(explain));
