/** The PostgreSQL of a test run, as handed from the global setup to the test files. */
export interface TestDatabaseServer {
  /** With the right to create databases. */
  connectionString: string;
  /** The migrated, empty database that every test database is a copy of. */
  template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testDatabaseServer: TestDatabaseServer;
  }
}

export function withDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}
