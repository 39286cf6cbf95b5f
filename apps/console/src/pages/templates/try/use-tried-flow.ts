import type { ParsedFlow } from '@janela/flow-schema';
import {
  instantMs,
  liveFlows,
  playSteps,
  type PlayedStep,
  type ScenarioEvent,
  type ScenarioSetup,
} from '@janela/runtime/simulation';
import { useMemo, useState } from 'react';
import { threadLines } from './thread-lines.ts';
import { TRIED } from './tried-setup.ts';

interface Played {
  readonly steps: readonly PlayedStep[];
  readonly now: number;
}

/** Plays a flow with one contact, on a clock that is moved instead of waited for: the very interpreter that the server runs. */
export function useTriedFlow(document: ParsedFlow, setup: ScenarioSetup) {
  const start = instantMs(setup.start) ?? 0;
  const [{ steps, now }, setPlayed] = useState<Played>({ steps: [], now: start });
  const flows = useMemo(() => liveFlows([document]), [document]);
  const moment = useMemo(() => playSteps({ setup, flows, steps }, now), [setup, flows, steps, now]);
  const [conversation] = moment.conversations;
  const nextTimer = (conversation?.timers ?? []).map(({ dueAt }) => dueAt).toSorted((one, other) => one - other)[0];
  return {
    now,
    lines: conversation === undefined ? [] : threadLines(conversation),
    windowClosesAt: conversation?.state.window.closesAt ?? null,
    act: (event: ScenarioEvent) =>
      setPlayed({ steps: [...steps, { at: now, conversation: TRIED, event }], now: now + 1_000 }),
    moveBy: (ms: number) => setPlayed({ steps, now: now + ms }),
    /** Null where nothing waits for a time. */
    toNextTimer: nextTimer === undefined ? null : () => setPlayed({ steps, now: Math.max(now, nextTimer) }),
    restart: () => setPlayed({ steps: [], now: start }),
  };
}
