import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { env } from './fixtures.ts';
import type { FlowDocument } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { advance, compile, newConversation, SEMANTICS } from '../src/index.ts';
import type {
  AdvanceResult,
  ChannelView,
  ContactView,
  ConversationEvent,
  ConversationState,
  Run,
} from '../src/index.ts';

/** What counts at the blocks is told beside what a run does, and is not recorded. */
type Recorded = Omit<AdvanceResult, 'tallies'>;

interface Recording {
  readonly description: string;
  readonly channel: ChannelView;
  readonly contact: ContactView;
  readonly document: FlowDocument;
  readonly bursts: readonly { readonly now: number; readonly events: readonly ConversationEvent[] }[];
  /** What came of each burst when it was recorded. Never edited: an old run must go on as it began. */
  readonly results?: readonly Recorded[];
}

const root = new URL('replay/', import.meta.url);

describe.each(readdirSync(root).map(Number))('semantics %d', (semantics) => {
  const folder = new URL(`${semantics}/`, root);

  test.each(readdirSync(folder))('%s goes on as it was recorded', (name) => {
    const file = new URL(name, folder);
    const recording = JSON.parse(readFileSync(file, 'utf8')) as Recording;
    const results = replay(recording, semantics);
    if (recording.results === undefined && process.env['RECORD_REPLAY'] === '1') {
      writeFileSync(file, `${JSON.stringify({ ...recording, results }, undefined, 2)}\n`);
    } else {
      expect(JSON.stringify(results)).toBe(JSON.stringify(recording.results));
    }
    expect(results.flatMap(({ runs }) => runs).length).toBeGreaterThan(0);
  });
});

/** Every burst starts from what was recorded of the one before, so that one that starts a run today does not stand in for it. */
function replay({ document, channel, contact, bursts, results }: Recording, semantics: number): readonly Recorded[] {
  const flows = [{ flowId: 'flow-1', versionId: 'version-1', live: true, program: compile(document) }];
  let conversation: ConversationState = newConversation('conversation-1');
  let runs: readonly Run[] = [];
  return bursts.map(({ now, events }, index) => {
    let ids = 0;
    const newId = () => `burst-${index}-${(ids += 1)}`;
    const startsRun = results?.[index]?.runs.some((run) => !runs.some(({ id }) => id === run.id)) ?? true;
    const recorded = results?.[index];
    // New runs begin under today's semantics; what is kept for ever is how the parked ones of old go on.
    const result =
      recorded !== undefined && startsRun && semantics !== SEMANTICS
        ? recorded
        : recordable(advance({ conversation, runs, flows, events }, env({ now, newId, channel, contact })));
    const changed = new Set(result.runs.map(({ id }) => id));
    conversation = result.conversation;
    runs = [...runs.filter(({ id }) => !changed.has(id)), ...result.runs].filter((run) => run.endedAt === null);
    return result;
  });
}

function recordable({ tallies: _tallies, ...result }: AdvanceResult): Recorded {
  return result;
}
