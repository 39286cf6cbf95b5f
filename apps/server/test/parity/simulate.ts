import type { ConversationEvent, Effect } from '@janela/runtime';
import type { PlayedConversation } from '@janela/runtime/simulation';
import { withoutSecrets } from '../../src/advance/without-secrets.ts';
import { inOrder, type Deed, type Outcome } from './outcome.ts';
import { playWorld } from '../../test-support/worlds/play-world.ts';
import type { World } from '../../test-support/worlds/world.ts';

/** An event as it happened in the simulation: what is put into the database of the server. */
export interface HappenedEvent {
  readonly conversation: string;
  readonly event: ConversationEvent;
}

export interface Simulated {
  readonly events: readonly HappenedEvent[];
  /** By conversation. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

type EffectType = Effect['type'];

/** What a host does for an effect, beside timers. Total, as both hosts are. */
const DEEDS: {
  readonly [Type in EffectType]: (effect: Extract<Effect, { type: Type }>) => Omit<Deed, 'at'> | null;
} = {
  'arm-timer': () => null,
  'cancel-timer': () => null,
  'send-message': ({ messageId: id, nodeId }) => ({ what: 'message', id, nodeId, text: null }),
  'block-message': ({ messageId: id, nodeId }) => ({ what: 'blocked', id, nodeId, text: null }),
  'notify-team': ({ notificationId: id, nodeId, text = null }) => ({ what: 'notification', id, nodeId, text }),
  'record-missed-reminder': ({ nodeId }) => ({ what: 'missed', id: null, nodeId, text: null }),
  'internal-note': ({ noteId: id, nodeId, text }) => ({ what: 'note', id, nodeId, text }),
  'create-task': ({ taskId: id, nodeId, title: text }) => ({ what: 'task', id, nodeId, text }),
  'channel-action': ({ actionId: id, nodeId }) => ({ what: 'action', id, nodeId, text: null }),
  'http-request': ({ requestId: id, nodeId }) => ({ what: 'request', id, nodeId, text: null }),
};

function deedOf<Type extends EffectType>(effect: Extract<Effect, { type: Type }>): Omit<Deed, 'at'> | null {
  const toDeed: (typeof DEEDS)[Type] = DEEDS[effect.type];
  return toDeed(effect);
}

/** What playing a world up to a moment did in the simulation, and left behind. */
export function simulate(world: World, until: number): Simulated {
  const moment = playWorld(world, until);
  const events = moment.conversations.flatMap(({ id, thread }) =>
    thread.flatMap((item) => (item.type === 'event' ? [{ conversation: id, event: item.event, step: item.step }] : [])),
  );
  const outcomeOf = ({ id, state, runs, timers, thread }: PlayedConversation): Outcome => ({
    traces: moment.traces.flatMap(({ conversation, trace }) => (conversation === id ? [withoutSecrets(trace)] : [])),
    state,
    runs,
    timers,
    deeds: inOrder(
      thread.flatMap((item) => {
        const deed = item.type === 'effect' ? deedOf(item.effect) : null;
        return deed === null ? [] : [{ ...deed, at: item.at }];
      }),
    ),
  });
  return {
    events: events.toSorted((a, b) => a.step - b.step),
    outcomes: new Map(moment.conversations.map((one) => [one.id, outcomeOf(one)])),
  };
}
