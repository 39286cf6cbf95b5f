import type { AnalysisContext } from '@janela/flow-schema';
import type { ScenarioSetup } from '@janela/runtime/simulation';
import type { ChannelKind } from '../../../api/answers.ts';

export const TRIED = 'tried';

const NOBODY_YET = { tags: [], fields: {}, stage: null, assigneeId: null };

/** A new contact on one channel, at whole seconds, in the hours and the country of the account. */
export function triedSetup(
  channel: ChannelKind,
  { workingHours }: AnalysisContext,
  { now, timeZone, name }: { readonly now: number; readonly timeZone: string; readonly name: string },
): ScenarioSetup {
  const second = Math.floor(now / 1_000) * 1_000;
  return {
    start: new Date(second).toISOString().replace('.000Z', 'Z'),
    channels: [{ id: channel, kind: channel, name: '' }],
    conversations: [{ id: TRIED, channel, contact: name, phone: null, email: null, facts: NOBODY_YET }],
    account: { timeZone, workingHours: workingHours ?? null, country: 'BR' },
    team: [],
  };
}
