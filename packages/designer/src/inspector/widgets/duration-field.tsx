import { useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
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
  /** Emptied, the field is left out. */
  readonly optional?: boolean;
  /** One line under the fields, which may depend on the value. */
  readonly hint?: string | undefined;
  /** Durations that are one click away. */
  readonly quick?: readonly string[];
  readonly onChange: (text: string | undefined) => void;
}

/** A length of time as a number and a unit. Nothing is written before somebody changes it, so no other spelling is lost. */
export function DurationField(props: DurationFieldProps) {
  const { path, label, value, error, optional = false, hint, quick = [], onChange } = props;
  const { t } = useLingui();
  const { language } = useDesigner();
  const written = readDurationEntry(value);
  // Emptied and left out it has no unit any more: whoever types on means the one that is still there.
  const [unitBefore, setUnitBefore] = useState(written.unit);
  const entry = value === '' ? { ...written, unit: unitBefore } : written;
  // The schema's sentences about a text it cannot read speak of its spelling, which nobody types here.
  const isLeftOut = optional && value === '';
  const shown = entry.amount === '' && !isLeftOut ? t`Write a number.` : error;
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

  const unitField = (
    <NativeSelect
      aria-label={t`Unit of time`}
      value={entry.unit}
      data={units.map((unit) => ({ value: unit, label: unitNames[unit] }))}
      onChange={({ currentTarget }) => {
        const unit = DURATION_UNITS.find((one) => one === currentTarget.value);
        if (unit === undefined) return;
        setUnitBefore(unit);
        if (!isLeftOut) onChange(writeDuration({ ...entry, unit }));
      }}
    />
  );
  const quickChoices = quick.map((text) => (
    <Button
      key={text}
      size="compact-xs"
      variant={text === value ? 'light' : 'default'}
      aria-pressed={text === value}
      onClick={() => onChange(text)}
    >
      {durationText(text, language)}
    </Button>
  ));

  return (
    <NumberInput
      data-field={path}
      label={label}
      description={hint}
      error={shown}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputContainer={beside(unitField, quick.length > 0 && <div className={classes['quick']}>{quickChoices}</div>)}
      value={entry.amount}
      allowDecimal={false}
      allowNegative={false}
      min={0}
      max={LARGEST}
      clampBehavior="strict"
      onChange={(amount) => {
        const next = amount === '' ? '' : Math.abs(Math.trunc(Number(amount)));
        if (next === entry.amount) return;
        setUnitBefore(entry.unit);
        onChange(optional && next === '' ? undefined : writeDuration({ ...entry, amount: next }));
      }}
    />
  );
}

/** The unit stands in one line with the number, whose label and error belong to both. */
function beside(unitField: ReactNode, below: ReactNode): (amountField: ReactNode) => ReactNode {
  return (amountField) => (
    <>
      <div className={classes['fields']}>
        {amountField}
        {unitField}
      </div>
      {below}
    </>
  );
}
