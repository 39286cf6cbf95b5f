import { msg } from '@lingui/core/macro';
import type { TraceEntry } from '@janela/runtime';
import { blockWords } from '../nodes/block-words.ts';
import { STATUS_NAMES } from '../nodes/condition/rule-names.ts';
import { changeSentences } from './change-sentences.ts';
import { conditionSentence } from './condition-sentence.ts';
import { effectSentences } from './effect-sentences.ts';
import { EVENT_SENTENCES, FAILURE_SENTENCES, SKIP_SENTENCES, STOP_SENTENCES } from './reason-sentences.ts';
import { sentence, type Sentences } from './sentences.ts';
import type { Teller } from './teller.ts';

/** What each kind of entry says to a person. */
export function entrySentences(teller: Teller): Sentences<TraceEntry> {
  const { i18n, clock } = teller;
  const effects = effectSentences(teller);
  const changes = changeSentences(teller);
  return {
    event: ({ event }) => {
      const text = EVENT_SENTENCES[event];
      return text === null ? null : i18n._(text);
    },
    'window-moved': ({ closesAt }) => {
      const time = clock(closesAt);
      return i18n._(msg`The messaging window is open until ${time}.`);
    },
    'reply-status': ({ to }) => {
      const status = i18n._(STATUS_NAMES[to]);
      return i18n._(msg`The reply status is now: ${status}.`);
    },
    'trigger-matched': () => i18n._(msg`A flow started.`),
    'trigger-skipped': ({ reason }) => i18n._(SKIP_SENTENCES[reason]),
    'timer-dropped': () => null,
    'node-entered': () => null,
    condition: (looked) => conditionSentence(looked, teller),
    'window-seen': ({ leftMs }) => {
      if (leftMs === null || leftMs <= 0) return i18n._(msg`The flow looked at the messaging window: it was closed.`);
      const minutes = Math.floor(leftMs / 60_000);
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      return i18n._(msg`The flow looked at the messaging window: ${hours} h ${rest} min were left.`);
    },
    answer: ({ key, value: given, fits }) => {
      const value = given ?? '';
      return i18n._(
        fits ? msg`The customer answered “${key}”: ${value}` : msg`The answer did not fit the question “${key}”.`,
      );
    },
    split: ({ nodeId, wayId }) => {
      const node = teller.nodeOf(nodeId);
      if (node === undefined) return i18n._(msg`The flow drew one of its ways.`);
      const way = blockWords(node, teller).portName(wayId);
      return i18n._(msg`The flow drew the way “${way}”.`);
    },
    // Whom it was given to is a change of its own.
    assigned: ({ memberId }) => (memberId === null ? i18n._(msg`There was nobody to give the conversation to.`) : null),
    requested: ({ outcome, status }) => {
      if (outcome === 'timed-out') return i18n._(msg`The other system did not answer in time.`);
      if (outcome === 'ok') return i18n._(msg`The other system answered.`);
      return i18n._(
        status === null
          ? msg`The other system could not be reached.`
          : msg`The other system refused the request (${status}).`,
      );
    },
    'not-on-channel': () => i18n._(msg`The channel does not have this, so the flow went on without it.`),
    verdict: () => null,
    effect: ({ effect }) => sentence(effects, effect),
    'fact-changed': ({ change }) => sentence(changes, change),
    'facts-changed': ({ change }) => sentence(changes, change),
    'run-queued': () => i18n._(msg`A flow waits for its turn, until another one is done.`),
    'run-waiting': ({ dueAt }) => {
      if (dueAt === null) return i18n._(msg`The flow waits.`);
      const time = clock(dueAt);
      return i18n._(msg`The flow waits until ${time}.`);
    },
    'run-resumed': () => i18n._(msg`The flow went on.`),
    'run-completed': () => i18n._(msg`The flow came to its end.`),
    'run-failed': ({ reason }) => i18n._(FAILURE_SENTENCES[reason]),
    'run-paused': () => i18n._(msg`The flow paused, because a person answered.`),
    'run-stopped': ({ reason }) => i18n._(STOP_SENTENCES[reason]),
    'run-moved': ({ toNodeId }) =>
      i18n._(
        toNodeId === null
          ? msg`The flow goes on in its new version.`
          : msg`The flow goes on at another block of its new version.`,
      ),
    'run-left-alone': () => null,
  };
}
