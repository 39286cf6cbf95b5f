import type { EpochMs } from '@janela/messaging-window';
import type { Moment, PlayedStep } from '@janela/runtime/simulation';

const HOUR = 3_600_000;
/** So much there is to see from the beginning: a window and what comes after it. */
const SHORTEST = 26 * HOUR;

export interface TimeMark {
  readonly at: EpochMs;
  readonly what: 'customer' | 'bot' | 'person' | 'timer' | 'window-closes' | 'later';
}

export interface TimeMarks {
  readonly end: EpochMs;
  /** Each moment once, in order. */
  readonly marks: readonly TimeMark[];
}

/** What stands on the time line: what was said, what is armed, where the window closes, and what was done later before one went back. */
export function timeMarks({ start, now, conversations }: Moment, steps: readonly PlayedStep[]): TimeMarks {
  const [conversation] = conversations;
  const said = (conversation?.thread ?? []).flatMap((item): readonly TimeMark[] => {
    if (item.type === 'effect') return item.effect.type === 'send-message' ? [{ at: item.at, what: 'bot' }] : [];
    if (item.event.type === 'customer-message') return [{ at: item.at, what: 'customer' }];
    return item.event.type === 'human-message' ? [{ at: item.at, what: 'person' }] : [];
  });
  const armed = (conversation?.timers ?? []).map(({ dueAt }): TimeMark => ({ at: dueAt, what: 'timer' }));
  const closesAt = conversation?.state.window.closesAt ?? null;
  const closing: readonly TimeMark[] = closesAt === null ? [] : [{ at: closesAt, what: 'window-closes' }];
  const later = steps.filter(({ at }) => at > now).map(({ at }): TimeMark => ({ at, what: 'later' }));
  const all = [...said, ...armed, ...closing, ...later].toSorted((one, other) => one.at - other.at);
  const marks = [...new Map(all.map((mark) => [mark.at, mark])).values()];
  const last = Math.max(start + SHORTEST, now + HOUR, ...marks.map(({ at }) => at + HOUR));
  return { end: last, marks };
}
