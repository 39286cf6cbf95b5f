const testCode = '\\.(test|spec)\\.tsx?$|/test/|/test-support/|\\.config\\.(ts|mjs)$|/testing/';
const purePackage = '^packages/(messaging-window|flow-schema|runtime)/src/';
const pgbossEntry = '^packages/runtime/src/pgboss/';
const calendarEntry = '^packages/runtime/src/calendar/';
const simulationEntry = '^packages/runtime/src/simulation/';

/** Everything of one package that stands at `from` must come from this list; its own files always may. */
function mayImport({ name, comment, from, fromNot = [], allowed }) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: [testCode, ...fromNot] },
    to: { pathNot: [from, ...allowed], couldNotResolve: false },
  };
}

const npm = (name) => `node_modules/${name}/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    mayImport({
      name: 'messaging-window-stands-alone',
      comment:
        'The messaging rules are data and arithmetic that everyone else builds on, so they depend on nothing at all.',
      from: '^packages/messaging-window/src/',
      allowed: [],
    }),
    mayImport({
      name: 'flow-schema-knows-only-the-window',
      comment:
        'A flow document is described by zod, hashed by @noble/hashes, its texts and patterns are read by liquidjs and re2js, and the messaging window judges it. It knows neither how it runs nor who shows it.',
      from: '^packages/flow-schema/src/',
      allowed: ['^packages/messaging-window/src/', npm('zod'), npm('@noble/hashes'), npm('liquidjs'), npm('re2js')],
    }),
    mayImport({
      name: 'runtime-is-pure',
      comment:
        'The interpreter runs in the browser and on the server from the same file: only the flow and the window go in, no database and no platform. Answers are read by zod and libphonenumber-js.',
      from: '^packages/runtime/src/',
      fromNot: [pgbossEntry, calendarEntry, simulationEntry],
      allowed: ['^packages/flow-schema/src/', '^packages/messaging-window/src/', npm('zod'), npm('libphonenumber-js')],
    }),
    mayImport({
      name: 'calendar-entry-is-thin',
      comment: 'Time zones come in as a value. The entry that makes it adds a calendar library and nothing else.',
      from: calendarEntry,
      allowed: ['^packages/(runtime|flow-schema|messaging-window)/src/', npm('temporal-polyfill')],
    }),
    mayImport({
      name: 'simulation-entry-is-thin',
      comment:
        'The simulator is the interpreter with a host in memory: it adds a calendar, and no second way to run anything.',
      from: simulationEntry,
      allowed: ['^packages/(runtime|flow-schema|messaging-window)/src/', npm('zod')],
    }),
    {
      name: 'runtime-does-not-reach-for-its-host',
      comment: 'Postgres drives the interpreter, never the other way: only the host imports the /pgboss entry.',
      severity: 'error',
      from: { path: '^packages/runtime/src/', pathNot: [pgbossEntry, testCode] },
      to: { path: pgbossEntry },
    },
    mayImport({
      name: 'pgboss-entry-is-thin',
      comment: 'The Postgres driver of the runtime adds pg-boss and drizzle to the interpreter and nothing else.',
      from: pgbossEntry,
      allowed: ['^packages/(runtime|flow-schema|messaging-window)/src/', npm('pg-boss'), npm('drizzle-orm')],
    }),
    {
      name: 'pure-means-no-node',
      comment: 'Pure packages also run in a browser. Whatever Node would give comes in as a value.',
      severity: 'error',
      from: { path: purePackage, pathNot: [testCode] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'designer-model-is-headless',
      comment:
        'What the designer knows must be testable without a screen: its model imports neither React nor the canvas.',
      severity: 'error',
      from: { path: '^packages/designer/src/model/', pathNot: [testCode] },
      to: { path: `${npm('(react|react-dom|@xyflow/react|@mantine/[^/]+)')}|^packages/designer/src/(?!model/)` },
    },
    {
      name: 'packages-do-not-know-the-apps',
      comment: 'A package that imports an app can serve only that app.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|e2e|bench)/' },
    },
    {
      name: 'designer-is-for-browsers',
      comment: 'The designer can be embedded in any React app, so it knows no server and no Node.',
      severity: 'error',
      from: { path: '^packages/designer/src/', pathNot: [testCode] },
      to: { path: `^apps/|${npm('(pg|pg-boss|drizzle-orm|fastify)')}|${pgbossEntry}` },
    },
    {
      name: 'designer-uses-no-node',
      comment: 'The designer can be embedded in any React app, so it knows no server and no Node.',
      severity: 'error',
      from: { path: '^(packages/designer|apps/console)/src/', pathNot: [testCode] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'console-speaks-http',
      comment: 'The console talks to the server through the API and its generated types, never through its code.',
      severity: 'error',
      from: { path: '^apps/console/' },
      to: { path: `^apps/server/|${pgbossEntry}` },
    },
    {
      name: 'server-shows-nothing',
      comment: 'The server serves the built console as files; it imports neither the console nor the designer.',
      severity: 'error',
      from: { path: '^apps/server/' },
      to: { path: '^(apps/console|packages/designer)/' },
    },
    {
      name: 'e2e-judges-from-outside',
      comment:
        'The browser tests and the Graph emulator judge the product, so they share no code with it: a mistake made once must not be made twice alike.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(packages|apps)/' },
    },
    {
      name: 'product-does-not-know-its-judges',
      comment: 'Nothing that ships imports the tests, the benchmarks or the tools around it.',
      severity: 'error',
      from: { path: '^(packages|apps)/' },
      to: { path: '^(e2e|bench|scripts|\\.ci)/' },
    },
    {
      name: 'templates-are-data',
      comment: 'Templates are read by everyone and run by no one: JSON and prose only.',
      severity: 'error',
      from: { path: '^templates/' },
      to: {},
    },
    {
      name: 'through-the-front-door',
      comment: 'Another package is imported by its name, through the entries it exports, so that its inside can move.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: [
          '^packages/$2/',
          '^packages/[^/]+/src/index\\.tsx?$',
          '^packages/runtime/src/(pgboss|testing|calendar|simulation)/index\\.ts$',
        ],
      },
    },
    {
      name: 'product-code-does-not-import-tests',
      comment: 'Test code may lean on product code, never the reverse.',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/', pathNot: [testCode] },
      to: { path: '\\.(test|spec)\\.tsx?$|/test/|/test-support/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file or three: find the third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere fails at the customer, at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'What a package imports stands in its own package.json, or it works only here by luck.',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/', pathNot: [testCode] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|test-results|playwright-report)/|^docs/|^\\.janela/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
