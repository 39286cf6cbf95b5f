import { useLingui } from '@lingui/react/macro';
import { NumberInput, Stack } from '@mantine/core';
import { ItemList } from './item-list.tsx';
import { PlainField } from './plain-field.tsx';
import { readList, readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';
import { freshId, withField } from './with-field.ts';

/** The ways of a split, and how often each is taken. */
export function WeightsWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const ways = readList(value).map(readRecord);
  return (
    <ItemList
      path={path}
      label={label}
      help={help}
      error={problemText(issues, path)}
      items={ways}
      nameOf={(number) => t`Way ${number}`}
      addLabel={t`Add a way`}
      fresh={() => ({
        id: freshId(
          'way',
          ways.map(({ id }) => readText(id)),
        ),
        weight: 50,
      })}
      most={10}
      fewest={2}
      onChange={onChange}
    >
      {(item, index) => {
        const way = readRecord(item);
        const set = (field: string, next: unknown): void =>
          onChange(ways.with(index, withField(way, field, next)), `${index}.${field}`);
        return (
          <Stack gap={6}>
            <PlainField
              path={`${path}.${index}.name`}
              label={t`Name`}
              value={way['name']}
              issues={issues}
              optional
              onChange={(next) => set('name', next)}
            />
            <NumberInput
              data-field={`${path}.${index}.weight`}
              label={t`Share`}
              value={typeof way['weight'] === 'number' ? way['weight'] : ''}
              min={1}
              max={1_000}
              allowDecimal={false}
              error={problemText(issues, `${path}.${index}.weight`)}
              onChange={(next) => {
                if (typeof next === 'number') set('weight', next);
              }}
            />
          </Stack>
        );
      }}
    </ItemList>
  );
}
