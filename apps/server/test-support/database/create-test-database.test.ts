import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from './create-test-database.ts';

test('every test database is its own, and is gone after drop even while connected', async () => {
  const [left, right] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  onTestFinished(() => right.drop());
  const client = new pg.Client({ connectionString: left.connectionString });
  client.on('error', () => {});
  await client.connect();
  await client.query('create table only_here (n int)');
  const other = new pg.Client({ connectionString: right.connectionString });
  await other.connect();
  onTestFinished(() => other.end());
  const found = await other.query(`select to_regclass('only_here') as there`);
  expect(found.rows).toEqual([{ there: null }]);

  await left.drop();
  const late = new pg.Client({ connectionString: left.connectionString });
  await expect(late.connect()).rejects.toMatchObject({ code: '3D000' });
});
