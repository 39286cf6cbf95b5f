export interface Generator {
  name: string;
  /** The file that holds the result, relative to the repository. */
  output: string;
  /** A command that prints the whole file on standard output, and nothing else there. */
  command: [program: string, ...args: string[]];
}

/**
 * Everything in the repository that a program wrote, in the order of need: the later ones may read what the earlier ones
 * wrote. To add one, write a script that prints the file and name it here.
 */
export const generators: Generator[] = [
  {
    name: 'JSON Schema of a flow document',
    output: 'docs/generated/flow.schema.json',
    command: ['node', 'scripts/print-flow-schema.ts'],
  },
  {
    name: 'OpenAPI document of the server',
    output: 'docs/generated/openapi.json',
    command: ['node', 'apps/server/scripts/print-openapi.ts'],
  },
  {
    name: 'error codes of the API',
    output: 'docs/generated/errors.md',
    command: ['node', 'apps/server/scripts/print-errors.ts'],
  },
  {
    name: 'tables of the database',
    output: 'docs/generated/database.sql',
    command: ['pnpm', '--silent', '--filter', '@janela/server', 'exec', 'drizzle-kit', 'export'],
  },
  {
    name: 'API types of the console',
    output: 'apps/console/src/api/generated/api-types.ts',
    command: [
      'pnpm',
      '--silent',
      '--filter',
      '@janela/console',
      'exec',
      'openapi-typescript',
      '../../docs/generated/openapi.json',
    ],
  },
];
