import { useLingui } from '@lingui/react/macro';
import { Checkbox, Stack } from '@mantine/core';
import { useDesigner, useWords } from '../../designer-context.tsx';
import { CHANNEL_KIND_NAMES, CHANNEL_KINDS, channelName, isChannelKind } from '../../words/channel-names.ts';
import { ChannelIcon } from './channel-icon.tsx';
import classes from './channel-list.module.css';

interface ChannelListProps {
  readonly path: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (channels: readonly string[]) => void;
}

/** All channels of a kind, or single ones under their kind. What a flow names and nobody has any more can be taken out. */
export function ChannelList({ path, label, value, error, onChange }: ChannelListProps) {
  const { t } = useLingui();
  const { channels } = useDesigner().directory;
  const words = useWords();
  const gone = value.filter((entry) => !isChannelKind(entry) && !channels.some(({ id }) => id === entry));
  return (
    <Checkbox.Group
      data-field={path}
      label={label}
      labelProps={{ className: classes['label'] ?? '' }}
      value={[...value]}
      error={error}
      onChange={(next) => onChange(next)}
    >
      <Stack gap={6} className={classes['list'] ?? ''}>
        {CHANNEL_KINDS.map((kind) => (
          <Stack key={kind} gap={6}>
            <Checkbox
              value={kind}
              label={
                <span className={classes['name']}>
                  <ChannelIcon kind={kind} />
                  {t`All of ${CHANNEL_KIND_NAMES[kind]}`}
                </span>
              }
            />
            {channels
              .filter((channel) => channel.kind === kind)
              .map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} className={classes['single'] ?? ''} />
              ))}
          </Stack>
        ))}
        {gone.map((id) => (
          <Checkbox key={id} value={id} label={channelName(id, words)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
