import type { FlowEdge, KnownNode, ParsedFlow } from '@janela/flow-schema';

/** Blocks of one section: what a designed bot is made of, with two ways that come together and one that leads back. */
const SECTION = 10;

/**
 * A flow of so many blocks: sections of a question, a condition, a wait, a window check, an order looked up, messages with variables. Each
 * leads to the next one, every fifth also back to an earlier one. Some of its messages may be outside the window. Made anew each time, so
 * that nothing is remembered of it.
 */
export function mixedFlow(blocks: number): ParsedFlow {
  const sections = Math.max(1, Math.floor((blocks - 1) / SECTION));
  const nodes: KnownNode[] = [
    { id: 'start', kind: 'message-received', params: { ...RULES, matches: { mode: 'any' } } },
  ];
  const edges: FlowEdge[] = [edge('start.next', 'ask-0')];
  for (let at = 0; at < sections; at += 1) {
    nodes.push(...sectionNodes(at));
    edges.push(...sectionEdges(at, { isLast: at + 1 === sections }));
  }
  return {
    schema: { document: 1, nodes: {} },
    name: 'mixed',
    settings: { botAnswers: false, arbitration: 'parallel', priority: 0 },
    nodes,
    edges,
    layout: {},
    annotations: [],
  };
}

const RULES = { channels: 'any', only: {}, hours: 'always', again: 'not-while-running' } as const;

function sectionNodes(at: number): readonly KnownNode[] {
  const say = (id: string, text: string): KnownNode => ({
    id: `${id}-${at}`,
    kind: 'send-message',
    params: { content: { kind: 'text', text } },
  });
  return [
    {
      id: `ask-${at}`,
      kind: 'ask',
      params: {
        text: 'Olá {{contact.name}}, qual é o seu pedido?',
        answer: { type: 'text' },
        key: `order_${at % 20}`,
        saveIn: 'answer',
        retries: 1,
        timeout: 'PT6H',
      },
    },
    {
      id: `look-${at}`,
      kind: 'http-request',
      params: {
        method: 'GET',
        url: `https://example.com/orders/{{answers.order_${at % 20}}}`,
        headers: {},
        timeout: 'PT10S',
        retries: 2,
        keep: { status: 'order.status' },
      },
    },
    {
      id: `if-${at}`,
      kind: 'condition',
      params: {
        branches: [
          { id: 'yes', match: 'all', rules: [{ type: 'value', of: 'answer', key: 'status', operator: 'is-set' }] },
        ],
      },
    },
    say('found', 'Pedido {{ answers.status | default: "em andamento" }}.'),
    say('lost', 'Não achei o pedido.'),
    { id: `wait-${at}`, kind: 'wait', params: { until: { type: 'duration', duration: 'PT7H' }, within: 'any-time' } },
    { id: `check-${at}`, kind: 'window-check', params: { closing: 'PT2H' } },
    say('more', 'Ainda posso ajudar?'),
    say('remind', 'Você ainda está aí?'),
    { id: `tag-${at}`, kind: 'add-tag', params: { tags: ['visto'] } },
  ];
}

function sectionEdges(at: number, { isLast }: { readonly isLast: boolean }): readonly FlowEdge[] {
  const here = (id: string): string => `${id}-${at}`;
  return [
    edge(`${here('ask')}.answered`, here('look')),
    edge(`${here('ask')}.no-answer`, here('remind')),
    edge(`${here('ask')}.invalid`, here('lost')),
    edge(`${here('look')}.ok`, here('if')),
    edge(`${here('look')}.failed`, here('lost')),
    edge(`${here('look')}.timed-out`, here('lost')),
    edge(`${here('if')}.yes`, here('found')),
    edge(`${here('if')}.no`, here('lost')),
    edge(`${here('found')}.sent`, here('wait')),
    edge(`${here('lost')}.sent`, here('wait')),
    edge(`${here('wait')}.next`, here('check')),
    edge(`${here('check')}.open`, here('more')),
    edge(`${here('more')}.sent`, here('tag')),
    edge(`${here('remind')}.sent`, here('tag')),
    ...(at % 5 === 4 ? [edge(`${here('check')}.closing`, `ask-${at - 2}`)] : []),
    ...(isLast ? [] : [edge(`${here('tag')}.next`, `ask-${at + 1}`)]),
  ];
}

function edge(from: string, to: string): FlowEdge {
  const [node = '', port = ''] = from.split('.');
  return { id: `${from} ${to}`, from: { node, port }, to: { node: to } };
}
