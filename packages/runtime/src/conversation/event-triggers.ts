import { triggersOn } from '../step/program.ts';
import type { ProgramTrigger } from '../step/program.ts';
import type { PublishedFlow } from './advance-contract.ts';
import { startAll } from './arbitrate.ts';
import type { Candidate } from './arbitrate.ts';
import type { Burst } from './burst.ts';
import { fitsHappening, originOf } from './happening.ts';
import type { Happening } from './happening.ts';
import { whyNotStart } from './start-rules.ts';

/** So many things may follow from one event: flows that set each other off for ever are cut here, and the history says so. */
const MOST_IN_A_ROW = 25;

/** Starts what listens to what happened, and to what happens because of that. */
export function onHappenings(burst: Burst, eventId: string): void {
  let heard = 0;
  for (let next = burst.takeHappenings(); next.length > 0; next = burst.takeHappenings()) {
    for (const happening of next) {
      heard += 1;
      if (heard > MOST_IN_A_ROW) return tellCut(burst, happening);
      onHappening(burst, happening, eventId);
    }
  }
}

function onHappening(burst: Burst, happening: Happening, eventId: string): void {
  const candidates: Candidate[] = [];
  for (const { flow, trigger } of listeners(burst, happening)) {
    const { nodeId } = trigger;
    const reason = lacksInput(trigger, happening) ? 'input-missing' : whyNotStart(burst, { flow, trigger });
    if (reason === null) candidates.push({ flow, nodeId, eventId, origin: originOf(happening) });
    else burst.tell({ type: 'trigger-skipped', flowId: flow.flowId, nodeId, reason });
  }
  startAll(burst, candidates);
}

/** Whether something that the flow has to be given was not: its texts would have holes. */
function lacksInput({ on }: ProgramTrigger, happening: Happening): boolean {
  if (on.type !== 'asked-for' || happening.type !== 'asked-for') return false;
  return on.inputs.some((key) => !Object.hasOwn(happening.inputs, key));
}

interface Listener {
  readonly flow: PublishedFlow;
  readonly trigger: ProgramTrigger;
}

function listeners(burst: Burst, happening: Happening): readonly Listener[] {
  const flows = burst.flows.filter(
    ({ live, flowId }) => live && (happening.type !== 'asked-for' || happening.flowId === flowId),
  );
  return flows.flatMap((flow) =>
    triggersOn(flow.program, happening.type)
      .filter(({ on }) => fitsHappening(on, happening))
      .map((trigger) => ({ flow, trigger })),
  );
}

function tellCut(burst: Burst, happening: Happening): void {
  burst.takeHappenings();
  for (const { flow, trigger } of listeners(burst, happening)) {
    const { nodeId } = trigger;
    burst.tell({ type: 'trigger-skipped', flowId: flow.flowId, nodeId, reason: 'too-many-in-a-row' });
  }
}
