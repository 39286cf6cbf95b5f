import type { ChannelKind } from '@janela/messaging-window';
import type { PublishedFlow } from '@janela/runtime';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useDesigner } from '../designer-context.tsx';
import type { Editor } from '../model/editor.ts';
import { createSimulator, type Simulator, type SimulatorState } from './model/create-simulator.ts';
import { firstSetup } from './model/first-setup.ts';

/** Who looks at a block's settings in between finds the test as they left it. */
const BEGUN = new WeakMap<Editor, Simulator>();

/** A simulator of the flow being edited: another draft is played at once with everything that was done. */
export function useSimulator(flows: readonly PublishedFlow[]): Simulator {
  const { analysis, directory, editor } = useDesigner();
  const [simulator] = useState(() => {
    const begun = BEGUN.get(editor);
    if (begun !== undefined) return begun;
    const channel: ChannelKind = analysis.channels?.[0] ?? directory.channels[0]?.kind ?? 'whatsapp';
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const { members } = directory;
    const created = createSimulator({
      flows,
      setup: firstSetup({ channel, now: editor.env.now(), timeZone, context: analysis, members }),
    });
    BEGUN.set(editor, created);
    return created;
  });
  useEffect(() => simulator.setFlows(flows), [simulator, flows]);
  usePlaying(simulator);
  return simulator;
}

export function useSimulated<Value>(simulator: Simulator, selector: (state: SimulatorState) => Value): Value {
  return useStore(simulator.store, selector);
}

/** While the clock runs it runs with the pictures: no faster than one sees, and not at all in a tab nobody looks at. */
function usePlaying(simulator: Simulator): void {
  const runs = useSimulated(simulator, ({ speed }) => speed > 0);
  useEffect(() => {
    if (!runs) return undefined;
    let before = performance.now();
    let frame = requestAnimationFrame(next);
    function next(time: number): void {
      simulator.tick(Math.max(0, time - before));
      before = time;
      frame = requestAnimationFrame(next);
    }
    return () => cancelAnimationFrame(frame);
  }, [simulator, runs]);
}
