import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconDots,
  IconDownload,
  IconFileImport,
  IconHistory,
  IconPlayerPause,
  IconPlayerPlay,
  IconReportAnalytics,
  IconRoute,
} from '@tabler/icons-react';
import { WIDE } from '../../app/app-frame.tsx';
import type { Flow } from '../../api/answers.ts';
import { usePauseFlow } from '../flows/use-pause-flow.ts';
import classes from './editor-bar.module.css';
import { PeriodSelect } from './period-select.tsx';
import type { CountPeriod } from './use-count-period.ts';

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface EditorBarEndProps {
  readonly flow: Flow;
  readonly readOnly: boolean;
  readonly period: CountPeriod;
  readonly onPeriod: (period: CountPeriod) => void;
  readonly onVersions: () => void;
  readonly onBackTest: () => void;
  readonly onExport: () => void;
  readonly onImport: () => void;
  readonly onPublish: () => void;
}

/** Figures, history, files, and the one thing that matters: publish. */
export function EditorBarEnd(props: EditorBarEndProps) {
  const { flow, readOnly, period, onPeriod, onVersions, onBackTest, onExport, onImport, onPublish } = props;
  const { t } = useLingui();
  const pause = usePauseFlow(flow);
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  return (
    <div className={classes['end']}>
      {flow.liveVersion !== null && (
        <span className={classes['period']}>
          <PeriodSelect period={period} onChange={onPeriod} />
        </span>
      )}
      {wide && (
        <Tooltip label={t`Versions`}>
          <ActionIcon size={36} aria-label={t`Versions`} onClick={onVersions}>
            <IconHistory size={20} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon size={wide ? 36 : 44} aria-label={t`More for this flow`}>
            {wide ? (
              <IconDots size={20} stroke={1.6} aria-hidden="true" />
            ) : (
              // The designer's own menu stands beside it there, with the dots.
              <IconRoute size={20} stroke={1.6} aria-hidden="true" />
            )}
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!wide && <Menu.Item leftSection={<IconHistory {...ICON} />} onClick={onVersions}>{t`Versions`}</Menu.Item>}
          {!readOnly && flow.state === 'live' && (
            <Menu.Item leftSection={<IconPlayerPause {...ICON} />} onClick={() => pause.mutate()}>{t`Pause`}</Menu.Item>
          )}
          {!readOnly && flow.state === 'paused' && (
            <Menu.Item leftSection={<IconPlayerPlay {...ICON} />} onClick={() => pause.mutate()}>{t`Resume`}</Menu.Item>
          )}
          <Menu.Item leftSection={<IconReportAnalytics {...ICON} />} onClick={onBackTest}>
            {t`Back-test`}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload {...ICON} />} onClick={onExport}>{t`Export as a file`}</Menu.Item>
          {!readOnly && (
            <Menu.Item leftSection={<IconFileImport {...ICON} />} onClick={onImport}>
              {t`Replace with a file`}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {!readOnly && <Button size="sm" onClick={onPublish}>{t`Publish`}</Button>}
    </div>
  );
}
