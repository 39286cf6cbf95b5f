import { compile } from '@janela/runtime';
import { instantMs, playSteps, type Moment } from '@janela/runtime/simulation';
import { countedByConversation, type World } from './world.ts';

/** How long after the last event worlds are looked at: the last window has closed, and what waited for it has been told. */
const REST = 3 * 24 * 3_600_000;

/** When all of these worlds are over. */
export function endOf(worlds: readonly World[]): number {
  return (
    Math.max(...worlds.flatMap(({ setup, steps }) => [instantMs(setup.start) ?? 0, ...steps.map(({ at }) => at)])) +
    REST
  );
}

/** Plays a world up to a moment, as the designer's simulator does. */
export function playWorld({ flows: stories, setup, steps }: World, until: number): Moment {
  const flows = stories.map(({ story, flowId, versionId }) => ({
    flowId,
    versionId,
    live: true,
    program: compile(story.document),
  }));
  return playSteps({ setup, flows, steps, ids: countedByConversation() }, until);
}
