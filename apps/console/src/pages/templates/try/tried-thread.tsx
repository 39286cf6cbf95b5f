import type { ReplyOption } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ThreadLine } from './thread-lines.ts';
import classes from './tried-thread.module.css';

interface TriedThreadProps {
  readonly lines: readonly ThreadLine[];
  readonly timeZone: string;
  readonly onPress: (option: ReplyOption) => void;
}

/** A tried conversation as it would be read, with what only the team sees in between. */
export function TriedThread({ lines, timeZone, onPress }: TriedThreadProps) {
  const { t, i18n } = useLingui();
  const log = useRef<HTMLDivElement>(null);
  // The newest stands at the end, as in every messenger.
  const last = lines.at(-1)?.key;
  useEffect(() => {
    if (log.current !== null && last !== undefined) log.current.scrollTop = log.current.scrollHeight;
  }, [last]);
  const names: Readonly<Record<ThreadLine['from'], string>> = {
    customer: t`Customer`,
    bot: t`Bot`,
    person: t`Team`,
    blocked: t`Not sent: the window has closed`,
    team: t`Told the team`,
  };
  return (
    <div ref={log} className={classes['log']} role="log" aria-label={t`Conversation`}>
      {lines.length === 0 && <p className={classes['empty']}>{t`Write something to begin.`}</p>}
      <ol className={classes['lines']}>
        {lines.map(({ key, at, from, text, options }, index) => (
          <li key={key} className={classes['line']} data-from={from}>
            {from === 'blocked' || from === 'team' ? (
              <Text size="xs" fw={600}>
                {names[from]}
              </Text>
            ) : (
              <VisuallyHidden>{names[from]}: </VisuallyHidden>
            )}
            <span className={classes['text']}>{text}</span>
            {options.length > 0 && (
              <span className={classes['options']}>
                {options.map((option) => (
                  <Button
                    key={option.id}
                    size="compact-sm"
                    variant="light"
                    disabled={lines.slice(index + 1).some((later) => later.from === 'customer')}
                    onClick={() => onPress(option)}
                  >
                    {option.title}
                  </Button>
                ))}
              </span>
            )}
            <Text component="span" size="xs" c="dimmed">
              {i18n.date(new Date(at), { hour: '2-digit', minute: '2-digit', timeZone })}
            </Text>
          </li>
        ))}
      </ol>
    </div>
  );
}
