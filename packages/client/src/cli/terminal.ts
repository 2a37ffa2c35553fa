/** Where a command prints to, and what it leaves behind. */
export type Terminal = {
  print(line: string): void;
  printError(line: string): void;
  /** The command line that does what `--check` found missing. */
  repairCommand: string;
  exitCode: number;
};
