import { Plural, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { waitingRuns } from '../../api/flow-runs.ts';

const NAMED = 3;

interface WaitingPeopleProps {
  readonly flowId: string;
  readonly nodeId: string;
  readonly count: number;
}

/** How many wait at a block, and the names of the first few. */
export function WaitingPeople({ flowId, nodeId, count }: WaitingPeopleProps) {
  const { t, i18n } = useLingui();
  const { data } = useQuery(waitingRuns(flowId, nodeId, NAMED));
  const names = data?.flatMap(({ contact }) => contact.name ?? []) ?? [];
  const others = count - names.length;
  const rest = others > 0 ? [t`${others} more`] : [];
  const list = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format([...names, ...rest]);
  return (
    <>
      <Plural value={count} one="# conversation waits here" other="# conversations wait here" />
      {names.length > 0 && `: ${list}`}
    </>
  );
}
