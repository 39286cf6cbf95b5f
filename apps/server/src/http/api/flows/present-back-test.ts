import type { z } from 'zod';
import type { BackTestRow } from '../../../back-tests/order-back-test.ts';
import { toIso, toIsoOrNull } from '../../fields.ts';
import type { backTestSchema } from './back-test-schema.ts';

type Answer = z.infer<typeof backTestSchema>;

export function presentBackTest(row: BackTestRow): Answer {
  const { id, flowId, revision, days, state, found, played } = row;
  return {
    id,
    flowId,
    revision,
    days,
    state,
    found,
    played,
    since: toIso(row.since),
    until: toIso(row.until),
    createdAt: toIso(row.createdAt),
    finishedAt: toIsoOrNull(row.finishedAt),
    result: presentResult(row),
  };
}

function presentResult({ state, tally, found, played }: BackTestRow): Answer['result'] {
  if (tally === null) return null;
  const { examples, windows, ...counts } = tally;
  const caveats: NonNullable<Answer['result']>['caveats'] = [
    'customers-answer-otherwise',
    'other-flows-not-played',
    'team-as-of-today',
  ];
  if (tally.requests > 0) caveats.push('requests-taken-as-failed');
  if (state === 'done' && found !== null && played < found) caveats.push('sampled');
  return {
    ...counts,
    caveats,
    windows: { ...windows },
    examples: examples.map(({ at, ...example }) => ({ ...example, at: toIso(at) })),
  };
}
