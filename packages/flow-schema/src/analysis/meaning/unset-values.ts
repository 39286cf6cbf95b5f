import type { Issue, IssueCode, IssueSeverity } from '../../issues/issue.ts';
import type { ValueRead, ValueSource } from '../../nodes/node-uses.ts';
import type { MeaningCheck } from './meaning-check.ts';
import { valuesReadBy } from './texts-of.ts';
import { valueWays } from './value-ways.ts';
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
  const ways = new Map<string, ValueWays>();
  return graph.order.flatMap((id) => {
    const node = graph.nodes.get(id);
    if (node === undefined) return [];
    return valuesReadBy(node).flatMap((read): readonly Issue[] => {
      const told = TOLD[read.of];
      if (told === null) return [];
      const name = `${read.of} ${read.key}`;
      const known = ways.get(name) ?? valueWays(graph, read);
      ways.set(name, known);
      const severity = severityOf(read, known, id);
      return severity === null ? [] : [issue({ read, told, severity, nodeId: id, drawn: drawnId(drawn, id) })];
    });
  });
};

function severityOf({ mayBeUnset }: ValueRead, { mayHave, mayLack }: ValueWays, id: string): IssueSeverity | null {
  if (!mayHave.has(id)) return mayBeUnset && mayHave.size > 0 ? null : 'error';
  return mayLack.has(id) && !mayBeUnset ? 'warning' : null;
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
