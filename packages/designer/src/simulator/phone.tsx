import { useLingui } from '@lingui/react/macro';
import { Box } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { PlayedConversation } from '@janela/runtime/simulation';
import type { Simulator } from './model/create-simulator.ts';
import { PhoneLine } from './phone-line.tsx';
import classes from './phone.module.css';
import { useSimulated } from './use-simulator.ts';
import { WindowGauge } from './window-gauge.tsx';

/** The customer's phone, in the look of its channel. */
export function Phone({ simulator }: { readonly simulator: Simulator }) {
  const { t, i18n } = useLingui();
  const conversation = useSimulated(simulator, ({ moment }) => moment.conversations[0]);
  const now = useSimulated(simulator, (state) => state.now);
  const timeZone = useSimulated(simulator, ({ setup }) => setup.account.timeZone);
  const log = useRef<HTMLDivElement>(null);
  const count = conversation?.thread.length ?? 0;
  useEffect(() => {
    // The newest stands at the end, as in every messenger.
    if (log.current !== null && count > 0) log.current.scrollTop = log.current.scrollHeight;
  }, [count]);
  if (conversation === undefined) return null;
  const name = conversation.contact.name ?? t`New customer`;
  const days = daysOf(conversation, (at) => i18n.date(new Date(at), { dateStyle: 'full', timeZone }));
  return (
    <div className={classes['phone']} data-channel={conversation.channel.kind}>
      <header className={classes['head']}>
        <span className={classes['avatar']} aria-hidden="true">
          {Array.from(name)[0]}
        </span>
        <strong className={classes['name']}>{name}</strong>
        <WindowGauge closesAt={conversation.state.window.closesAt} now={now} />
      </header>
      <Box
        component="section"
        ref={log}
        className={classes['log'] ?? ''}
        tabIndex={0}
        aria-label={t`Conversation with ${name}`}
      >
        <div role="log">
          {count === 0 && <p className={classes['empty']}>{t`Write as the customer, below.`}</p>}
          {days.map(({ day, items }) => (
            <section key={day} aria-label={day}>
              <p className={classes['day']}>{day}</p>
              <ol className={classes['lines']}>
                {items.map(({ item, index }) => (
                  <PhoneLine
                    key={index}
                    item={item}
                    simulator={simulator}
                    isLast={index >= lastWritten(conversation)}
                  />
                ))}
              </ol>
            </section>
          ))}
        </div>
      </Box>
    </div>
  );
}

type Thread = PlayedConversation['thread'];

interface Day {
  readonly day: string;
  readonly items: readonly { readonly item: Thread[number]; readonly index: number }[];
}

function daysOf({ thread }: PlayedConversation, name: (at: number) => string): readonly Day[] {
  const days = Map.groupBy(
    thread.map((item, index) => ({ item, index })),
    ({ item }) => name(item.at),
  );
  return [...days].map(([day, items]) => ({ day, items }));
}

/** Buttons can be pressed until the customer writes again: earlier ones are history. */
function lastWritten({ thread }: PlayedConversation): number {
  return thread.findLastIndex((item) => item.type === 'event' && item.event.type === 'customer-message');
}
