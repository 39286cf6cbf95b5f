import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain } from './is-main.ts';
import { projectRoot } from './project-root.ts';

/** What linters do not look at: names of files and folders, the length of files, and words that hide trouble. */
interface TreeFile {
  /** With forward slashes, relative to the repository. */
  name: string;
  text: string;
}

type TreeRule = (file: TreeFile) => string | undefined;

const maxLines = 350;
const source = /\.(ts|tsx|mjs|css)$/;
const generated = /^docs\/generated\/|\/locales\/|\/generated\/|\.generated\.ts$/;
const thisFile = /^scripts\/check-tree(\.test)?\.ts$/;

const rules: TreeRule[] = [
  function historyByName({ name }) {
    const found = /[ _-](copy|old|backup)[ _-]?\d*\.[a-z]+$/i.test(name) || /\.(orig|rej|bak)$/.test(name);
    return found ? 'git remembers old versions: delete this file or give it the name of what it does' : undefined;
  },
  function nothingInAName({ name }) {
    const found = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.[a-z]+$)/.exec(name);
    return found ? `"${found[2]}" says nothing: name it by what it does and put it where it is used` : undefined;
  },
  function kebabCase({ name }) {
    if (!source.test(name)) return undefined;
    const base = path.posix.basename(name).replace(/^\./, '');
    const fits = /^[a-z0-9]+([.-][a-z0-9]+)*(\.[a-z]{2}-[A-Z]{2})?\.(ts|tsx|mjs|css)$/.test(base);
    return fits ? undefined : 'file names are kebab-case (a language tag may stand before the ending)';
  },
  function shortFiles({ name, text }) {
    if (!source.test(name) || generated.test(name)) return undefined;
    const lines = text.split('\n').length - 1;
    return lines > maxLines ? `${lines} lines, at most ${maxLines}: find the second thing this file does` : undefined;
  },
  function noSilencedTools({ name, text }) {
    if (!source.test(name) || thisFile.test(name) || generated.test(name)) return undefined;
    const found =
      /@ts-(ignore|nocheck|expect-error)|(eslint|oxlint)-disable|prettier-ignore|as unknown as|\bas any\b/.exec(text);
    return found ? `"${found[0]}" silences a tool: say it in types instead` : undefined;
  },
  function noPromises({ name, text }) {
    if (!source.test(name) || thisFile.test(name)) return undefined;
    return /\b(TODO|FIXME|XXX)\b/.test(text) ? 'an open end belongs in an issue, not in the source' : undefined;
  },
];

export function checkTree(files: TreeFile[]): string[] {
  return files.flatMap((file) =>
    rules.flatMap((rule) => {
      const complaint = rule(file);
      return complaint === undefined ? [] : [`${file.name}: ${complaint}`];
    }),
  );
}

/** Files that git tracks or would track: what is ignored is nobody's business here. */
function readTree(): TreeFile[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
  });
  const names = new Set(list.toString('utf8').split('\0').filter(Boolean));
  return [...names]
    .filter((name) => existsSync(path.join(projectRoot, name)))
    .map((name) => ({ name, text: source.test(name) ? readFileSync(path.join(projectRoot, name), 'utf8') : '' }));
}

if (isMain(import.meta.url)) {
  const complaints = checkTree(readTree());
  for (const complaint of complaints) console.log(complaint);
  console.log(complaints.length === 0 ? 'The tree is in order.' : `${complaints.length} to put right.`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
