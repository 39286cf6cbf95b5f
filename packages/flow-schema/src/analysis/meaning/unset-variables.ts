import type { KnownNode, ParsedFlow } from '../../nodes/registry.ts';
import type { Issue } from '../../issues/issue.ts';
import type { FlowGraph } from '../window-proof/flow-graph.ts';
import type { MeaningCheck } from './meaning-check.ts';
import { variablesReadBy } from './texts-of.ts';

/** Answers and inputs that a block reads and nothing before it sets: on no path an error, on some paths a warning. */
export const unsetVariables: MeaningCheck = ({ document, graph }) => {
  const everSet = new Set(document.nodes.flatMap(setsOf));
  const inputs = inputsOf(document);
  const surely = surelySet(graph);
  return document.nodes.flatMap((node) =>
    variablesReadBy(node).flatMap(({ family, key, field }): readonly Issue[] => {
      if (family === 'contact.fields') return [];
      const params = { name: `${family}.${key}` };
      if (family === 'flow.input')
        return inputs.has(key)
          ? []
          : [{ code: 'variable-never-set', severity: 'error', nodeId: node.id, field, params }];
      if (!everSet.has(key)) return [{ code: 'variable-never-set', severity: 'error', nodeId: node.id, field, params }];
      const isSure = surely.get(node.id)?.has(key) ?? true;
      return isSure ? [] : [{ code: 'variable-not-always-set', severity: 'warning', nodeId: node.id, field, params }];
    }),
  );
};

function setsOf(node: KnownNode): readonly string[] {
  if (node.kind === 'ask') return [node.params.key];
  return node.kind === 'http-request' ? Object.keys(node.params.keep) : [];
}

function inputsOf({ nodes }: ParsedFlow): ReadonlySet<string> {
  return new Set(
    nodes.flatMap((node) => {
      if (node.kind === 'api') return node.params.inputs;
      return node.kind === 'run-flow' ? Object.keys(node.params.inputs) : [];
    }),
  );
}

/** What is set on every path that leads to a node: an intersection, taken to a fixpoint. An answer counts on the way of an answer only. */
function surelySet(graph: FlowGraph): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, ReadonlySet<string>>(graph.triggers.map(({ id }) => [id, new Set<string>()]));
  for (let changed = true; changed;) {
    changed = false;
    for (const id of graph.order) {
      const node = graph.nodes.get(id);
      const here = known.get(id);
      if (node === undefined || here === undefined) continue;
      for (const [port, targets] of graph.exits.get(id) ?? []) {
        const after = isAnswered(node, port) ? new Set([...here, ...setsOf(node)]) : here;
        for (const target of targets) {
          const before = known.get(target);
          const both = before === undefined ? after : new Set([...before].filter((one) => after.has(one)));
          if (before !== undefined && both.size === before.size) continue;
          known.set(target, both);
          changed = true;
        }
      }
    }
  }
  return known;
}

function isAnswered(node: KnownNode, port: string): boolean {
  if (node.kind === 'http-request') return port === 'ok';
  return node.kind === 'ask' && port !== 'no-answer' && port !== 'invalid' && port !== 'not-delivered';
}
