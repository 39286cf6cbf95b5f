import { rival, type BotCore, type BotDialogs, type Step } from './rivals.ts';
import { lookedFor, PAIRS, type Talk } from './talk.ts';

const END_OF_TURN = { status: 'waiting' };

/** The talk as a waterfall of the Bot Framework's dialogs, on its test adapter, with its state as JSON between the turns. */
export function botbuilderTalk(): Talk {
  const { ConversationState, TestAdapter } = rival('botbuilder-core') as BotCore;
  const { DialogSet, WaterfallDialog } = rival('botbuilder-dialogs') as BotDialogs;
  const storage = new JsonStorage();
  let notes = 0;
  const adapter = new TestAdapter(async (turn) => {
    const state = new ConversationState(storage);
    const dialogs = new DialogSet(state.createProperty('dialogs'));
    dialogs.add(
      new WaterfallDialog(
        'talk',
        steps((count) => (notes = count)),
      ),
    );
    const context = await dialogs.createContext(turn);
    const { status } = await context.continueDialog();
    if (status === 'empty' || status === 'complete') await context.beginDialog('talk');
    await state.saveChanges(turn, false);
  });
  return {
    async hear(text) {
      await adapter.receiveActivity({ type: 'message', text });
      return notes;
    },
  };
}

function steps(tell: (notes: number) => void): readonly Step[] {
  const pairs = Array.from({ length: PAIRS }, (_, index) => index);
  const walk = pairs.flatMap<Step>((index) => [
    async (step) => {
      const { text } = step.context.activity;
      step.values['seen'] = String(folded(text).includes(lookedFor(index)));
      return step.next();
    },
    async (step) => {
      step.values[`field_${index}`] = step.context.activity.text;
      return step.next();
    },
  ]);
  const rest: Step = async (step) => {
    tell(Object.keys(step.values).filter((key) => key.startsWith('field_')).length);
    return END_OF_TURN;
  };
  return [...walk, rest];
}

/** Keeps JSON, as the hosts of the others do. */
class JsonStorage {
  readonly #kept = new Map<string, string>();

  async read(keys: readonly string[]): Promise<object> {
    return Object.fromEntries(
      keys.flatMap((key) => {
        const json = this.#kept.get(key);
        return json === undefined ? [] : [[key, JSON.parse(json) as unknown]];
      }),
    );
  }

  async write(changes: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [key, value] of Object.entries(changes)) this.#kept.set(key, JSON.stringify(value));
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#kept.delete(key);
  }
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}
