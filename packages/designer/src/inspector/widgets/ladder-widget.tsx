import { NODE_MODELS } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Stack } from '@mantine/core';
import { optionWords } from '../../nodes/field-words.ts';
import { ChoicesWidget } from './choices-widget.tsx';
import { DurationField } from './duration-field.tsx';
import { ItemList } from './item-list.tsx';
import { MessageWidget } from './message-widget.tsx';
import { readList, readRecord, readText } from './read-value.ts';
import { RecipientsWidget } from './recipients-widget.tsx';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';
import { withField } from './with-field.ts';

const WAYS = NODE_MODELS['notify-team'].form.find(({ field }) => field === 'via')?.options ?? [];

/** Who is told, one after the other, and how long after the one before. */
export function LadderWidget({ path, kind, spec, label, help, value, issues, onChange }: WidgetProps) {
  const { t, i18n } = useLingui();
  const problemText = useProblemText();
  const steps = readList(value).map(readRecord);
  const ways = WAYS.map((way) => ({ value: way, label: optionWords('notify-team', `via.${way}`, i18n) }));
  return (
    <ItemList
      path={path}
      label={label}
      help={help}
      error={problemText(issues, path)}
      items={steps}
      nameOf={(number) => t`Step ${number}`}
      addLabel={t`Add a step`}
      fresh={() => ({ after: 'PT1H', recipients: [{ type: 'everyone' }], via: ['in-app'] })}
      most={10}
      ordered
      onChange={onChange}
    >
      {(item, index) => {
        const step = readRecord(item);
        const at = `${path}.${index}`;
        const set = (field: string, next: unknown): void =>
          onChange(steps.with(index, withField(step, field, next)), `${index}.${field}`);
        const part = { kind, spec, options: [], issues };
        return (
          <Stack gap={8}>
            <Checkbox
              label={t`Wait before it`}
              checked={step['after'] !== undefined}
              onChange={({ currentTarget }) => set('after', currentTarget.checked ? 'PT1H' : undefined)}
            />
            {step['after'] !== undefined && (
              <DurationField
                path={`${at}.after`}
                label={t`How long`}
                value={readText(step['after'])}
                error={problemText(issues, `${at}.after`)}
                quick={['PT1H', 'PT4H', 'PT23H']}
                onChange={(next) => set('after', next)}
              />
            )}
            <RecipientsWidget
              {...part}
              path={`${at}.recipients`}
              label={t`Who is told`}
              value={step['recipients']}
              onChange={(next) => set('recipients', next)}
            />
            <ChoicesWidget
              {...part}
              options={ways}
              path={`${at}.via`}
              label={t`How`}
              value={step['via']}
              onChange={(next) => set('via', next)}
            />
            <MessageWidget
              {...part}
              spec={{ field: 'text', widget: 'message', optional: true, limit: 2_000 }}
              path={`${at}.text`}
              label={t`Your own words`}
              value={step['text']}
              onChange={(next) => set('text', next)}
            />
          </Stack>
        );
      }}
    </ItemList>
  );
}
