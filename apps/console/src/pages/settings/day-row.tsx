import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Switch, Text, TextInput, Tooltip } from '@mantine/core';
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { fromField, isRight, MOST_SPANS, toField, USUAL_DAY, withSpan, type Span } from './week.ts';
import classes from './working-hours.module.css';

interface DayRowProps {
  readonly name: string;
  readonly spans: readonly Span[];
  readonly onChange: (spans: readonly Span[]) => void;
  readonly onCopy: () => void;
}

/** One day: away, or there from when until when, with its breaks. */
export function DayRow({ name, spans, onChange, onCopy }: DayRowProps) {
  const { t } = useLingui();
  const wrongId = useId();
  const open = spans.length > 0;
  const right = isRight(spans);
  const described = right ? {} : { 'aria-describedby': wrongId };

  function change(index: number, changes: Partial<Span>): void {
    onChange(spans.map((span, at) => (at === index ? { ...span, ...changes } : span)));
  }

  return (
    <fieldset className={classes['day']}>
      <legend className={classes['hidden']}>{name}</legend>
      <Switch
        label={name}
        checked={open}
        onChange={(event) => onChange(event.currentTarget.checked ? USUAL_DAY : [])}
        className={classes['name'] ?? ''}
      />
      <div className={classes['spans']}>
        {!open && (
          <Text c="dimmed" size="sm">
            {t({ message: 'Closed', context: 'day' })}
          </Text>
        )}
        {spans.map(({ from, to }, index) => (
          // Stretches have no name of their own; their place is what they are.
          <div key={index} className={classes['span']}>
            <TextInput
              type="time"
              className={classes['time'] ?? ''}
              aria-label={t`${name}, from`}
              value={from}
              error={!right}
              attributes={{ input: described }}
              onChange={(event) => change(index, { from: event.currentTarget.value })}
            />
            <span aria-hidden="true">–</span>
            <TextInput
              type="time"
              className={classes['time'] ?? ''}
              aria-label={t`${name}, until`}
              value={toField(to)}
              error={!right}
              attributes={{ input: described }}
              onChange={(event) => change(index, { to: fromField(event.currentTarget.value) })}
            />
            {spans.length > 1 && (
              <Tooltip label={t`Remove these hours`}>
                <ActionIcon
                  size={36}
                  aria-label={t`Remove these hours`}
                  onClick={() => onChange(spans.filter((_, at) => at !== index))}
                >
                  <IconX size={16} aria-hidden="true" />
                </ActionIcon>
              </Tooltip>
            )}
          </div>
        ))}
        {!right && (
          <Text id={wrongId} size="sm" c="var(--mantine-color-error)">
            {t`These hours overlap, or end before they begin.`}
          </Text>
        )}
      </div>
      {open && (
        <div className={classes['dayActions']}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            disabled={spans.length >= MOST_SPANS || !right || withSpan(spans) === spans}
            aria-label={t`Add hours on ${name}`}
            onClick={() => onChange(withSpan(spans))}
          >
            {t`Hours`}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconCopy size={14} aria-hidden="true" />}
            disabled={!right}
            aria-label={t`Copy the hours of ${name} to all open days`}
            onClick={onCopy}
          >
            {t`To all days`}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
