import { useLingui } from '@lingui/react/macro';
import { Box, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { ChannelList } from './channel-list.tsx';
import { readTexts } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

const ANY = 'any';

export function ChannelsWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const chosen = readTexts(value);
  // Trying “any channel” and coming back finds the same channels again.
  const [last, setLast] = useState(chosen);
  return (
    <div data-field={path}>
      <Radio.Group
        label={label}
        description={help}
        value={value === ANY ? ANY : 'some'}
        onChange={(mode) => {
          if (mode === ANY) setLast(chosen);
          onChange(mode === ANY ? ANY : last);
        }}
      >
        <Stack gap={6} mt={4}>
          <Radio value={ANY} label={t`Any channel`} />
          <Radio value="some" label={t`Only these`} />
        </Stack>
      </Radio.Group>
      {value !== ANY && (
        <Box ps={24}>
          <ChannelList
            path={`${path}.list`}
            label={t`Only these`}
            value={chosen}
            error={problemText(issues, path, 'deep')}
            onChange={(next) => onChange(next)}
          />
        </Box>
      )}
    </div>
  );
}
