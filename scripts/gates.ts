export interface Gate {
  name: string;
  command: [program: string, ...args: string[]];
}

const cruisedFolders = ['packages', 'apps', 'e2e', 'bench', 'scripts', 'templates'];

/** What must hold before a test is worth running. Each is also a script of package.json, to be run alone. */
export const gates: Gate[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware'] },
  { name: 'types', command: ['node', 'scripts/typecheck.ts'] },
  {
    name: 'import boundaries',
    command: ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...cruisedFolders],
  },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  { name: 'names and lengths', command: ['node', 'scripts/check-tree.ts'] },
  { name: 'generated files', command: ['node', 'scripts/generate.ts', '--check'] },
  { name: 'translations of the console', command: ['pnpm', '--silent', '--filter', '@janela/console', 'messages'] },
  { name: 'size of the console', command: ['node', 'scripts/size-report.ts'] },
];
