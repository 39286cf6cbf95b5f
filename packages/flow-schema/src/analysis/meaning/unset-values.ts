import type { Issue, IssueCode, IssueSeverity } from '../../issues/issue.ts';
import type { ValueRead, ValueSource } from '../../nodes/node-uses.ts';
import type { MeaningCheck } from './meaning-check.ts';
import { valuesReadBy } from './texts-of.ts';
import { valuesKeptBy, valueWays } from './value-ways.ts';
import type { ValueWays } from './value-ways.ts';
import { drawnId } from './whole-flow.ts';

interface Told {
  readonly never: IssueCode;
  readonly sometimes: IssueCode;
  /** The name a person knows it by; null where it has none. */
  readonly nameOf: (key: string) => string | null;
}

const VARIABLE = { never: 'variable-never-set', sometimes: 'variable-not-always-set' } as const;

/** Fields of the contact are set by people and earlier flows too: they are a check of their own. */
const TOLD: Readonly<Record<ValueSource, Told | null>> = {
  answer: { ...VARIABLE, nameOf: (key) => `answers.${key}` },
  input: { ...VARIABLE, nameOf: (key) => `flow.input.${key}` },
  comment: { never: 'needs-comment', sometimes: 'needs-comment', nameOf: () => null },
  contact: null,
};

/** What a block reads and nothing before it sets: on no path an error, on some paths only a warning. */
export const unsetValues: MeaningCheck = ({ graph: drawn, whole: { graph } }) => {
  const reads = graph.order.flatMap((id) => {
    const node = graph.nodes.get(id);
    return (node === undefined ? [] : valuesReadBy(node)).map((read) => ({ id, read, told: TOLD[read.of] }));
  });
  const ways = valueWays(
    graph,
    reads.flatMap(({ read, told }) => (told === null ? [] : [read])),
  );
  const reached = graph.order.flatMap((id) => graph.nodes.get(id) ?? []);
  const isKept = new Set(reached.flatMap(valuesKeptBy).map(({ of, key }) => `${of} ${key}`));
  return reads.flatMap(({ id, read, told }) => {
    if (told === null) return [];
    const severity = severityOf(read, { id, ways, isKept: isKept.has(`${read.of} ${read.key}`) });
    return severity === null ? [] : [issue({ read, told, severity, nodeId: id, drawn: drawnId(drawn, id) })];
  });
};

interface Where {
  readonly id: string;
  readonly ways: ValueWays;
  /** Whether any block of the flow keeps it. */
  readonly isKept: boolean;
}

function severityOf(read: ValueRead, { id, ways, isKept }: Where): IssueSeverity | null {
  if (!ways.mayHave(read, id)) return read.mayBeUnset && isKept ? null : 'error';
  return ways.mayLack(read, id) && !read.mayBeUnset ? 'warning' : null;
}

interface Finding {
  readonly read: ValueRead;
  readonly told: Told;
  readonly severity: IssueSeverity;
  readonly nodeId: string;
  /** The block to tell it at. */
  readonly drawn: string;
}

function issue({ read, told, severity, nodeId, drawn }: Finding): Issue {
  const name = told.nameOf(read.key);
  return {
    code: severity === 'error' ? told.never : told.sometimes,
    severity,
    nodeId: drawn,
    ...(drawn === nodeId && name !== null ? { field: read.field } : {}),
    ...(name === null ? {} : { params: { name } }),
  };
}
