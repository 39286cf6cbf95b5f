import { readFileSync } from 'node:fs';
import { isNodeKind, NODE_KINDS, NODE_MODELS, parseFlow, portsOf } from '@janela/flow-schema';
import type { FlowEdge, NodeKind, ParsedFlow } from '@janela/flow-schema';
import type { Dice } from '../soundness/dice.ts';

/** Params of every kind that parse: those of its golden file. */
const PARAMS: Readonly<Record<NodeKind, readonly [unknown, ...unknown[]]>> = Object.fromEntries(
  NODE_KINDS.map((kind) => {
    const cases = JSON.parse(readFileSync(new URL(`../nodes/${kind}.json`, import.meta.url), 'utf8')) as readonly {
      readonly params: unknown;
    }[];
    return [kind, cases.map(({ params }) => params)];
  }),
) as never;

const TRIGGERS = NODE_KINDS.filter((kind) => NODE_MODELS[kind].family === 'trigger');
const BLOCKS = NODE_KINDS.filter((kind) => NODE_MODELS[kind].family !== 'trigger');

export interface DrawnNode {
  readonly id: string;
  readonly kind: string;
  readonly params: unknown;
}

export interface DrawnFlow {
  readonly schema: { readonly document: number; readonly nodes: Readonly<Record<string, number>> };
  readonly name: string;
  readonly settings: object;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly FlowEdge[];
}

/** A flow of some triggers and blocks of any kinds, connected by chance. The first ones follow from `turn`, so that each kind has its turn. */
function drawFlow(dice: Dice, turn: number): DrawnFlow {
  const first = draw(dice, [TRIGGERS[turn % TRIGGERS.length] ?? 'api'], 't0');
  // What customers do most is write: often enough that flows meet.
  const others = Array.from({ length: dice.below(3) }, (_, index) =>
    dice.chance(50)
      ? { id: `t${index + 1}`, kind: 'message-received', params: { channels: 'any', again: 'each-time' } }
      : draw(dice, TRIGGERS, `t${index + 1}`),
  );
  const triggers = [first, ...others];
  const blocks = Array.from({ length: 1 + dice.below(8) }, (_, index) =>
    draw(dice, index === 0 ? [BLOCKS[turn % BLOCKS.length] ?? 'end'] : BLOCKS, `n${index}`),
  );
  const nodes = [...triggers, ...blocks].map((node) =>
    node.kind === 'jump' ? { ...node, params: { blockId: `n${dice.below(blocks.length)}` } } : node,
  );
  const edges = nodes.flatMap((node) =>
    portIds(node)
      // A request that nobody answers leads on to no other: days of nothing else would be lived through.
      .filter((port) => dice.chance(85) && (node.kind !== 'http-request' || port === 'ok'))
      .map((port) => ({
        id: `${node.id}-${port}`,
        from: { node: node.id, port },
        to: { node: `n${dice.below(blocks.length)}` },
      })),
  );
  return {
    schema: { document: 1, nodes: Object.fromEntries(NODE_KINDS.map((kind) => [kind, NODE_MODELS[kind].version])) },
    name: 'drawn',
    settings: {
      botAnswers: dice.chance(30),
      arbitration: dice.pick(['parallel', 'priority', 'queue']),
      priority: dice.below(100),
    },
    nodes,
    edges,
  };
}

const MOST_DRAWS = 20;

/** One that would be published; null where none of many draws is: mostly for a loop without a wait. */
export function anyFlow(dice: Dice, turn: number): ParsedFlow | null {
  for (let draws = 0; draws < MOST_DRAWS; draws += 1) {
    const parsed = parseFlow(drawFlow(dice, turn));
    if (parsed.ok) return parsed.document;
  }
  return null;
}

function draw(dice: Dice, kinds: readonly NodeKind[], id: string): DrawnNode {
  const kind = kinds[dice.below(kinds.length)] ?? 'end';
  // The first case of a golden file is the plain one.
  return { id, kind, params: dice.chance(40) ? PARAMS[kind][0] : dice.pick(PARAMS[kind]) };
}

function portIds({ id, kind, params }: DrawnNode): readonly string[] {
  const reading = isNodeKind(kind) ? NODE_MODELS[kind].read({ id, params }) : null;
  return reading?.ok === true ? portsOf(reading.node).map((port) => port.id) : [];
}
