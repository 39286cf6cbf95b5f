/** The edges of a graph by node. */
export type Adjacency = (node: string) => readonly string[];

/**
 * The strongly connected components of a graph, by Tarjan's algorithm, in time linear in nodes and edges. Its call stack is a list
 * of our own: a chain of thousands of blocks would overflow the real one.
 */
export function strongComponents(nodes: Iterable<string>, targets: Adjacency): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const components: string[][] = [];

  function enter(node: string): Visit {
    index.set(node, index.size);
    lowest.set(node, index.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, ahead: targets(node), next: 0 };
  }

  function lower(node: string, to: number | undefined): void {
    if (to !== undefined && to < (lowest.get(node) ?? 0)) lowest.set(node, to);
  }

  function leave(node: string): void {
    if (lowest.get(node) !== index.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    components.push(component);
  }

  for (const start of nodes) {
    if (index.has(start)) continue;
    const path: Visit[] = [enter(start)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const target = visit.ahead[visit.next];
      visit.next += 1;
      if (target === undefined) {
        leave(visit.node);
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.node, lowest.get(visit.node));
      } else if (!index.has(target)) {
        path.push(enter(target));
      } else if (isOpen.has(target)) {
        lower(visit.node, index.get(target));
      }
    }
  }
  return components;
}

interface Visit {
  readonly node: string;
  readonly ahead: readonly string[];
  next: number;
}
