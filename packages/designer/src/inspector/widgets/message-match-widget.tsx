import { WORD_MATCHES } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { PlainField } from './plain-field.tsx';
import { readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';
import { WordsWidget } from './words-widget.tsx';

const FRESH: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  keywords: { mode: 'keywords', how: 'contains', words: [] },
  pattern: { mode: 'pattern', pattern: '' },
};

/** Which messages: all of them, the very first, those with certain words, or those that fit a pattern. */
export function MessageMatchWidget({ path, kind, label, help, value, options, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const match = readRecord(value ?? { mode: 'any' });
  const mode = readText(match['mode']);
  // Trying another choice and coming back finds the same words again.
  const [left, setLeft] = useState<Readonly<Record<string, unknown>>>({});
  const hows: Readonly<Record<(typeof WORD_MATCHES)[number], string>> = {
    contains: t`contains one of`,
    equals: t`is exactly one of`,
    'starts-with': t`starts with one of`,
  };
  return (
    <Stack gap={8} data-field={path}>
      <Radio.Group
        data-field={`${path}.mode`}
        label={label}
        description={help}
        value={mode}
        error={problemText(issues, path) ?? problemText(issues, `${path}.mode`)}
        onChange={(next) => {
          setLeft({ ...left, [mode]: match });
          onChange(left[next] ?? FRESH[next] ?? { mode: next });
        }}
      >
        <Stack gap={6} mt={4}>
          {options.map((option) => (
            <Radio key={option.value} value={option.value} label={option.label} />
          ))}
        </Stack>
      </Radio.Group>
      {mode === 'keywords' && (
        <>
          <NativeSelect
            data-field={`${path}.how`}
            aria-label={t`Comparison`}
            data={WORD_MATCHES.map((how) => ({ value: how, label: hows[how] }))}
            value={readText(match['how'])}
            onChange={({ currentTarget }) => onChange({ ...match, how: currentTarget.value }, 'how')}
          />
          <WordsWidget
            path={`${path}.words`}
            kind={kind}
            spec={{ field: 'words', widget: 'words' }}
            label={t`Words`}
            value={match['words']}
            options={[]}
            issues={issues}
            onChange={(words) => onChange({ ...match, words }, 'words')}
          />
        </>
      )}
      {mode === 'pattern' && (
        <PlainField
          path={`${path}.pattern`}
          label={t`Pattern`}
          value={match['pattern']}
          issues={issues}
          onChange={(pattern) => onChange({ ...match, pattern }, 'pattern')}
        />
      )}
    </Stack>
  );
}
