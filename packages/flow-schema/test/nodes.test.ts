import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NODE_KINDS, NODE_MODELS, parseFlow, portsOf } from '../src/index.ts';
import type { KnownNode, NodeKind, Reference } from '../src/index.ts';
import { TODAY } from './flow-builder.ts';
import { meaningOf } from './node-meaning.ts';

/** One case of `nodes/<kind>.json`. `UPDATE_GOLDEN=1` writes `result` anew; the diff is what a reviewer reads. */
interface Case {
  readonly description: string;
  readonly params: unknown;
  readonly result?: unknown;
}

const update = process.env['UPDATE_GOLDEN'] === '1';

describe.each(NODE_KINDS)('%s', (kind) => {
  const file = new URL(`nodes/${kind}.json`, import.meta.url);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly Case[];
  const results = cases.map((one) => ({ ...one, result: read(kind, one.params) }));
  if (update) writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);

  test('has cases that parse and cases that do not', () => {
    expect(results.some(({ result }) => 'ports' in result)).toBe(true);
    expect(results.some(({ result }) => 'issues' in result)).toBe(true);
  });

  test.each(results.map((one, index) => [one.description, one.result, cases[index]?.result] as const))(
    '%s',
    (_description, result, golden) => {
      expect(result).toEqual(update ? result : golden);
    },
  );

  test('the defaults of a new block are of the right shape', () => {
    const result = read(kind, NODE_MODELS[kind].defaults);
    const issues = 'issues' in result ? result.issues : [];
    const codes = issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    // What the admin has yet to write or choose is the only thing a fresh block may lack.
    expect(codes.filter((code) => code !== 'too-short' && code !== 'too-few')).toEqual([]);
  });

  test('every field of the params is in the form, and nothing else', () => {
    const properties = formProperties(kind);
    expect(NODE_MODELS[kind].form.map(({ field }) => field).sort()).toEqual([...properties].sort());
  });
});

function read(kind: NodeKind, params: unknown) {
  const node = { id: 'subject', kind, params };
  const trigger = { id: 'start', kind: 'message-received', params: { channels: 'any' } };
  const there = { id: 'there', kind: 'end', params: {} };
  const isTrigger = NODE_MODELS[kind].family === 'trigger';
  const edge = { id: 'e', from: { node: 'start', port: 'next' }, to: { node: 'subject' } };
  const result = parseFlow({
    schema: TODAY,
    name: 'golden',
    nodes: isTrigger ? [node] : [trigger, node, ...(NODE_MODELS[kind].leadsTo === undefined ? [] : [there])],
    edges: isTrigger ? [] : [edge],
  });
  if (!result.ok) return { issues: result.issues };
  const subject = result.document.nodes.find(({ id }) => id === 'subject');
  if (subject === undefined) throw new Error('the node under test is gone');
  const ports = portsOf(subject).map(({ id }) => id);
  return {
    params: subject.params,
    ports,
    references: references(subject),
    warnings: result.warnings,
    ...meaningOf(subject),
  };
}

function references<Kind extends NodeKind>(node: KnownNode<Kind>): readonly Reference[] {
  return NODE_MODELS[node.kind].references(node.params);
}

function formProperties(kind: NodeKind): readonly string[] {
  const { schema } = NODE_MODELS[kind];
  const json = schema.toJSONSchema({ io: 'input' }) as { properties?: { params?: { properties?: object } } };
  return Object.keys(json.properties?.params?.properties ?? {});
}
