import type { FlowDocument } from '@janela/flow-schema';
import type { IdSource, PlayedStep, Scenario, ScenarioSetup } from '@janela/runtime/simulation';

/** A flow that worlds are drawn for, with what is known of what happens around it. */
export interface Story {
  readonly name: string;
  readonly document: FlowDocument;
  readonly channels: readonly [
    ScenarioSetup['channels'][number]['kind'],
    ...ScenarioSetup['channels'][number]['kind'][],
  ];
  readonly scenarios: readonly Scenario[];
}

/** A story in a world. */
export interface LiveStory {
  readonly story: Story;
  readonly flowId: string;
  readonly versionId: string;
}

/** One account with its live flows, and all that will happen in it: played by the simulation and by the server. */
export interface World {
  readonly seed: number;
  readonly accountId: string;
  readonly flows: readonly LiveStory[];
  readonly setup: ScenarioSetup & { readonly conversations: NonNullable<ScenarioSetup['conversations']> };
  readonly steps: readonly PlayedStep[];
}

/** What a thing of a world is; the first digits of its id. */
const KINDS = { account: 1, flow: 2, version: 3, channel: 4, member: 5, conversation: 6 } as const;

/** The id of a thing of a world: the same in every run, in the order in which things are numbered. */
export function idOf(kind: keyof typeof KINDS, world: number, number = 0): string {
  const [high, low] = [KINDS[kind] * 0x1000_0000 + world, number];
  return `${high.toString(16).padStart(8, '0')}-0000-7000-8000-${low.toString(16).padStart(12, '0')}`;
}

/** Parts of a message are named by the ids that follow its own. */
const GAP = 0x1_0000;

/** The `count`th id that a conversation makes. */
export function madeId(conversation: string, count: number): string {
  const own = Number.parseInt(conversation.slice(-12), 16);
  return `${conversation.slice(0, 24)}${(own * 0x1_0000_0000 + count * GAP).toString(16).padStart(12, '0')}`;
}

export function countedByConversation(): IdSource {
  const counts = new Map<string, number>();
  return {
    newId(conversation) {
      const count = (counts.get(conversation) ?? 0) + 1;
      counts.set(conversation, count);
      return madeId(conversation, count);
    },
    contactId: (conversation) => conversation,
  };
}

/** What is known of a contact before anything happens. */
export function nothingNoted(): World['setup']['conversations'][number]['facts'] {
  return { tags: [], fields: {}, stage: null, assigneeId: null };
}

/** A comment is written once: each has an id of its own. */
export function withOwnComment(event: PlayedStep['event'], index: number): PlayedStep['event'] {
  if (event.type !== 'customer-action' || event.comment === undefined) return event;
  return { ...event, comment: { ...event.comment, id: `${event.comment.id}-${index}` } };
}
