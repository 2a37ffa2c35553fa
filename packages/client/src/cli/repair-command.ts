/** The arguments of a `--check` run as those of the run that repairs: without the flag, and without the password. */
export function repairArguments(rawArgs: readonly string[]): string {
  const kept: string[] = [];
  for (let index = 0; index < rawArgs.length; index += 1) {
    const argument = rawArgs[index] ?? '';
    if (argument === '--check') continue;
    if (argument === '--password') {
      kept.push(argument, '…');
      index += 1;
    } else {
      kept.push(argument.startsWith('--password=') ? '--password=…' : withoutCredentials(argument));
    }
  }
  return kept
    .map((argument) => (/^[\w./:=@…-]+$/.test(argument) ? argument : JSON.stringify(argument)))
    .join(' ');
}

function withoutCredentials(argument: string): string {
  return argument.replace(/\/\/[^/@]*@/, '//');
}
