import type { Ledger } from './ledger.ts';
import {
  decodePart,
  driveColon,
  driveStart,
  nameCharacter,
  pathStart,
  separator as sep,
} from './path-syntax.ts';
import type { Place } from './place.ts';
import { isUsualFolder, serverFolder } from './server-folders.ts';

const windowsFolder = '(?:[Uu]sers|USERS|Documents(?: |%20)and(?: |%20)Settings)';

/** What comes before the name of a home folder, by system. */
const homes = {
  unix: `${pathStart}(?:${sep}(?:var|export|usr))?${sep}(?:home|run${sep}media)${sep}`,
  mac: `${pathStart}(?:${sep}(?:mnt${sep}[a-z]|cygdrive${sep}[a-z]|[a-z]))?${sep}Users${sep}`,
  windows: `${driveStart}[A-Za-z]${driveColon}${sep}${windowsFolder}${sep}`,
  wsl: String.raw`(?:wsl\$|wsl\.localhost)${sep}[\w.-]+${sep}home${sep}`,
  share: String.raw`(?<![\w\\:])\\{2,32}[\w.-]+(?:\\{1,32}[A-Za-z]\$)?\\{1,32}(?:[Uu]sers|homes?)\\{1,32}`,
};

const plainName = `${nameCharacter}+(?:[.$@+~-]+${nameCharacter}+)*`;
/** Names with spaces end where the path goes on; elsewhere nobody could tell where. */
const spacedName = `${nameCharacter}(?:${nameCharacter}|[ .$@+'&()~-]|%20){0,40}?(?=${sep})`;

const unixHome = new RegExp(`(${homes.unix}|${homes.wsl})(${plainName})`, 'gu');
const otherHome = new RegExp(
  `(${homes.mac}|${homes.windows}|${homes.share})(${spacedName}|${plainName})`,
  'gu',
);
/** A text that is such a path and nothing else, so that the name may hold spaces to its end. */
const wholeHome = new RegExp(
  String.raw`^(["']?(?:${homes.mac}|${homes.windows}))([^\s\\/%"':*?<>|]+(?: [^\s\\/%"':*?<>|]+){0,2})(?=["']?$)`,
  'u',
);

/** Home folders of Unix, macOS, Windows, WSL and shares: only the name is replaced, the path stays. */
export function redactHomePaths(text: string, place: Place, ledger: Ledger): string {
  if (!ledger.rules.has('home-path')) return text;
  const cover = (_: string, before: string, name: string): string => {
    const person = decodePart(name).toLowerCase();
    const covered = ledger.cover('home-path', 'user', decodePart(name), place, person);
    if (covered === decodePart(name)) return before + name;
    if (isTelling(person)) ledger.users.add(person);
    return before + covered;
  };
  return text.replace(wholeHome, cover).replace(unixHome, cover).replace(otherHome, cover);
}

/** Not a word that other paths hold for reasons of their own. */
function isTelling(person: string): boolean {
  return (
    person.length >= 3 && !isUsualFolder(person) && !serverFolder.test(person) && !usualAccounts.has(person)
  );
}

const usualAccounts = new Set([
  'admin',
  'administrator',
  'app',
  'api',
  'home',
  'user',
  'users',
  'runner',
  'ubuntu',
  'debian',
  'docker',
  'test',
  'dev',
  'root',
  'file',
  'internal',
  'sdapi',
]);
