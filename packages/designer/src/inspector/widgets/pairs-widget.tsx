import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { ItemList } from './item-list.tsx';
import { PlainField } from './plain-field.tsx';
import { readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

type Pair = readonly [name: string, value: string];

/** Names and values. Kept as a record; two rows of one name are told apart only here, and the later one is kept. */
export function PairsWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const stored = Object.entries(readRecord(value)).map(([name, one]): Pair => [name, readText(one)]);
  const [typed, setTyped] = useState<readonly Pair[]>(stored);
  // A row whose name is still empty is not in the record; whatever else is there comes from outside.
  const same = JSON.stringify(Object.fromEntries(named(typed))) === JSON.stringify(Object.fromEntries(stored));
  const pairs = same ? typed : stored;
  const write = (next: readonly Pair[], part: string): void => {
    setTyped(next);
    onChange(Object.fromEntries(named(next)), part);
  };
  return (
    <ItemList
      path={path}
      label={label}
      help={help}
      error={problemText(issues, path, 'deep')}
      items={pairs}
      nameOf={(number) => `${number}`}
      addLabel={t`Add a row`}
      fresh={(): Pair => ['', '']}
      most={30}
      fewest={0}
      onChange={(next, part) => write(next as readonly Pair[], part)}
    >
      {(_, index) => {
        const [name, text] = pairs[index] ?? ['', ''];
        return (
          <Stack gap={6}>
            <PlainField
              path={`${path}.${index}.name`}
              label={t`Name`}
              value={name}
              issues={[]}
              onChange={(next = '') => write(pairs.with(index, [next, text]), `${index}.name`)}
            />
            <PlainField
              path={`${path}.${name}`}
              label={t`Value`}
              value={text}
              issues={issues}
              onChange={(next = '') => write(pairs.with(index, [name, next]), `${index}.value`)}
            />
          </Stack>
        );
      }}
    </ItemList>
  );
}

function named(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(([name]) => name !== '');
}
