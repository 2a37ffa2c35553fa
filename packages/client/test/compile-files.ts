import ts from 'typescript';

/** Compiles files of which some are in memory alone, and gives what the compiler says, by file. */
export function compileFiles(
  roots: readonly string[],
  inMemory: ReadonlyMap<string, string>,
  options: ts.CompilerOptions,
): Map<string, string[]> {
  const program = ts.createProgram(roots, options, createMemoryHost(inMemory, options));
  const said = new Map<string, string[]>();
  for (const { file, start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
    const line = file ? ts.getLineAndCharacterOfPosition(file, start).line + 1 : 0;
    const message = `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    const name = file?.fileName ?? '';
    said.set(name, [...(said.get(name) ?? []), message]);
  }
  return said;
}

/** The disk, with files of memory among its own. */
export function createMemoryHost(
  inMemory: ReadonlyMap<string, string>,
  options: ts.CompilerOptions,
): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, directoryExists } = host;
  const folders = new Set([...inMemory.keys()].map((file) => file.slice(0, file.lastIndexOf('/'))));
  host.fileExists = (file) => inMemory.has(file) || fileExists.call(host, file);
  host.readFile = (file) => inMemory.get(file) ?? readFile.call(host, file);
  host.directoryExists = (folder) => folders.has(folder) || (directoryExists?.call(host, folder) ?? false);
  return host;
}

/** The options that this repository's own code is compiled with. */
export function readRepositoryOptions(): ts.CompilerOptions {
  const file = new URL('../../../tsconfig.base.json', import.meta.url).pathname;
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, file.slice(0, file.lastIndexOf('/'))).options;
}
