import { NODE_MODELS, readDuration } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { useDesigner } from '../../designer-context.tsx';
import { durationText } from '../../words/duration-text.ts';
import { DurationField } from './duration-field.tsx';
import { readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

const HOUR = 3_600_000;
const WINDOW = 24 * HOUR;
const SINCE_LAST_MESSAGE = ['PT1H', 'PT12H', 'PT23H'];
const PAUSE = ['PT10M', 'PT1H', 'P1D'];

export function DurationWidget({ path, kind, spec, label, help, value, issues, onChange }: WidgetProps) {
  const problemText = useProblemText();
  const text = readText(value);
  const counted = NODE_MODELS[kind].family === 'trigger' ? 'since-last-message' : 'pause';
  const hint = useWindowHint(text, counted);
  return (
    <DurationField
      path={path}
      label={label}
      value={text}
      error={problemText(issues, path)}
      optional={spec.optional === true}
      hint={hint ?? help}
      quick={counted === 'pause' ? PAUSE : SINCE_LAST_MESSAGE}
      onChange={(next) => onChange(next)}
    />
  );
}

/** What the length of time means for the 24-hour window. */
function useWindowHint(text: string, counted: 'since-last-message' | 'pause'): string | undefined {
  const { t } = useLingui();
  const { language } = useDesigner();
  const reading = readDuration(text);
  if (!reading.ok) return undefined;
  if (counted === 'pause') {
    return reading.ms >= WINDOW
      ? t`The 24-hour window has closed by then, unless the customer writes again.`
      : undefined;
  }
  if (reading.ms >= WINDOW) return t`The 24-hour window has already closed by then.`;
  const left = durationText(iso(WINDOW - reading.ms), language);
  return t`The 24-hour window stays open for ${left} more.`;
}

function iso(ms: number): string {
  const hours = Math.floor(ms / HOUR);
  const minutes = Math.floor((ms % HOUR) / 60_000);
  const seconds = Math.floor((ms % 60_000) / 1_000);
  const time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds > 0 ? `${seconds}S` : ''}`;
  return `PT${time}`;
}
