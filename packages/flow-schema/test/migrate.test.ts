import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MIGRATION_CHAINS } from '../src/migrations/chains.ts';
import { migrate } from '../src/migrations/migrate.ts';
import type { Migration, MigrationChains, OldJson } from '../src/migrations/migrate.ts';
import { NODE_KINDS } from '../src/index.ts';
import { smallFlow } from './flow-builder.ts';

const chains: MigrationChains = {
  document: [
    { to: 2, why: 'title became name', up: ({ title, ...rest }) => ({ ...rest, name: title }) },
    { to: 3, why: 'settings were born', up: (json) => ({ ...json, settings: {} }) },
  ],
  nodes: {
    wait: [
      {
        to: 2,
        why: 'hours became a duration',
        up: ({ hours, ...rest }) => ({ ...rest, duration: `PT${String(hours)}H` }),
      },
    ],
    end: [],
  },
};

describe('migrating', () => {
  const old = {
    schema: { document: 1, nodes: {} },
    title: 'old',
    nodes: [
      { id: 'w', kind: 'wait', params: { hours: 2 } },
      { id: 'e', kind: 'end', params: {} },
      { id: 'x', kind: 'unheard-of', params: { hours: 2 } },
    ],
  };

  test('climbs every step of the document and of each kind, and says where it arrived', () => {
    expect(migrate(old, chains)).toEqual({
      ok: true,
      json: {
        schema: { document: 3, nodes: { wait: 2 } },
        name: 'old',
        settings: {},
        nodes: [{ id: 'w', kind: 'wait', params: { duration: 'PT2H' } }, old.nodes[1], old.nodes[2]],
      },
    });
  });

  test('starts where the document stands', () => {
    const half = {
      schema: { document: 2, nodes: { wait: 2 } },
      name: 'half',
      nodes: [{ id: 'w', kind: 'wait', params: { duration: 'PT9H' } }],
    };
    const result = migrate(half, chains);
    expect(result).toMatchObject({ ok: true, json: { name: 'half', settings: {}, nodes: half.nodes } });
  });

  test('a second time changes nothing', () => {
    const once = migrate(old, chains);
    expect(once.ok && migrate(once.json, chains)).toEqual(once);
  });

  test('refuses what a newer version wrote', () => {
    expect(migrate({ ...old, schema: { document: 4, nodes: { wait: 3 } } }, chains)).toMatchObject({
      ok: false,
      findings: [
        { code: 'newer-version', path: ['schema', 'document'], params: { found: 4, known: 3 } },
        { code: 'newer-version', path: ['schema', 'nodes', 'wait'], params: { found: 3, known: 2 } },
      ],
    });
  });

  test('leaves what is not shaped like a document to parsing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('schema', 'nodes', 'title', '__proto__'), fc.jsonValue({ maxDepth: 4 })),
        (json) => {
          expect(migrate(json, chains)).toHaveProperty('ok');
        },
      ),
    );
  });
});

describe('the migrations in force', () => {
  const all: readonly (readonly [string, readonly Migration[]])[] = [
    ['document', MIGRATION_CHAINS.document],
    ...NODE_KINDS.map((kind) => [`nodes/${kind}`, MIGRATION_CHAINS.nodes[kind] ?? []] as const),
  ];

  test.each([...all, ['the fixture', chains.document] as const])(
    '%s: numbered from 2 without a gap',
    (_name, chain) => {
      expect(chain.map(({ to }) => to)).toEqual(chain.map((_step, index) => index + 2));
    },
  );

  test.each(all)('%s: every step is played against its file of before and after', (name, chain) => {
    for (const step of chain) {
      const file = new URL(`migrations/${name}/${String(step.to).padStart(4, '0')}.json`, import.meta.url);
      expect(existsSync(file), `${name} ${step.to} has no file`).toBe(true);
      const { before, after } = JSON.parse(readFileSync(file, 'utf8')) as { before: OldJson; after: OldJson };
      expect(step.up(before)).toEqual(after);
    }
  });

  test('a flow of today is already where they lead', () => {
    expect(migrate(smallFlow(), MIGRATION_CHAINS)).toEqual({ ok: true, json: smallFlow() });
  });
});
