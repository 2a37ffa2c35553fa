import { createClient } from '@sdwebui/client';
import { runSuite } from './suite.ts';

/** For runtimes with a command line: the addresses come as JSON, the results go out as JSON. */
declare const Deno: { args: string[] } | undefined;

const args = typeof Deno === 'undefined' ? process.argv.slice(2) : Deno.args;
console.log(JSON.stringify(await runSuite(createClient, JSON.parse(args[0] ?? ''))));
