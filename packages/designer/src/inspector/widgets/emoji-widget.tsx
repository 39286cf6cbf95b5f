import { Button, Group, Stack } from '@mantine/core';
import { PlainField } from './plain-field.tsx';
import type { WidgetProps } from './widget-props.ts';

const USUAL = ['❤️', '👍', '😂', '😮', '🙏', '🎉'] as const;

/** One emoji: a usual one, or any other. */
export function EmojiWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  return (
    <Stack gap={6}>
      <PlainField
        path={path}
        label={label}
        help={help}
        value={value}
        issues={issues}
        onChange={(next) => onChange(next)}
      />
      <Group gap={6}>
        {USUAL.map((emoji) => (
          <Button
            key={emoji}
            size="compact-md"
            variant={emoji === value ? 'light' : 'default'}
            onClick={() => onChange(emoji)}
          >
            {emoji}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
