import { readDuration } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Input, NativeSelect, NumberInput } from '@mantine/core';
import { useId } from 'react';
import { useDesigner } from '../../designer-context.tsx';
import { DURATION_UNITS, durationText, type DurationUnit } from '../../words/duration-text.ts';
import classes from './duration-field.module.css';
import { readDurationEntry, writeDuration } from './duration-value.ts';

/** As many digits as a duration may hold. */
const LARGEST = 999_999_999;

interface DurationFieldProps {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  /** One line under the fields, which may depend on the value. */
  readonly hint?: string | undefined;
  /** Durations that are one click away. */
  readonly quick?: readonly string[];
  readonly onChange: (text: string) => void;
}

/** A length of time as a number and a unit. Nothing is written before somebody changes it, so no other spelling is lost. */
export function DurationField({ path, label, value, error, hint, quick = [], onChange }: DurationFieldProps) {
  const { t } = useLingui();
  const { language } = useDesigner();
  const id = useId();
  const entry = readDurationEntry(value);
  const reading = readDuration(value);
  // The schema's sentence about a malformed text speaks of its spelling, which nobody types here.
  const shown = !reading.ok && reading.code === 'duration-malformed' ? t`Write a number.` : error;
  const described = [shown === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`].join(' ').trim();
  const unitNames: Readonly<Record<DurationUnit, string>> = {
    week: t`weeks`,
    day: t`days`,
    hour: t`hours`,
    minute: t`minutes`,
    second: t`seconds`,
  };
  const units = DURATION_UNITS.toReversed().filter(
    (unit) => unit === entry.unit || (unit !== 'second' && unit !== 'week'),
  );

  return (
    <div data-field={path}>
      <Input.Label htmlFor={id}>{label}</Input.Label>
      <div className={classes['fields']}>
        <NumberInput
          id={id}
          className={classes['amount'] ?? ''}
          value={entry.amount}
          allowDecimal={false}
          allowNegative={false}
          min={0}
          max={LARGEST}
          clampBehavior="strict"
          error={shown !== undefined}
          aria-invalid={shown !== undefined}
          aria-describedby={described === '' ? undefined : described}
          onChange={(amount) => {
            const next = amount === '' ? '' : Math.abs(Math.trunc(Number(amount)));
            const text = writeDuration({ ...entry, amount: next });
            if (text !== value && next !== entry.amount) onChange(text);
          }}
        />
        <NativeSelect
          aria-label={t`Unit of time`}
          value={entry.unit}
          data={units.map((unit) => ({ value: unit, label: unitNames[unit] }))}
          onChange={({ currentTarget }) => {
            const unit = DURATION_UNITS.find((one) => one === currentTarget.value);
            if (unit !== undefined) onChange(writeDuration({ ...entry, unit }));
          }}
        />
      </div>
      {quick.length > 0 && (
        <Group gap={6} mt={6}>
          {quick.map((text) => (
            <Button
              key={text}
              size="compact-xs"
              variant={text === value ? 'light' : 'default'}
              aria-pressed={text === value}
              onClick={() => onChange(text)}
            >
              {durationText(text, language)}
            </Button>
          ))}
        </Group>
      )}
      {hint !== undefined && (
        <Input.Description id={`${id}-hint`} mt={6}>
          {hint}
        </Input.Description>
      )}
      {shown !== undefined && (
        <Input.Error id={`${id}-error`} mt={6}>
          {shown}
        </Input.Error>
      )}
    </div>
  );
}
