import { useLingui } from '@lingui/react/macro';
import { CloseButton, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { FlowCanvas } from '../canvas/flow-canvas.tsx';
import { useDesigner, useEditorState, useViewState } from '../designer-context.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import families from '../nodes/families.module.css';
import theme from '../theme/designer.module.css';
import { Announcer } from './announcer.tsx';
import { BlockChooser } from './block-chooser.tsx';
import { CommandPalette } from './command-palette.tsx';
import classes from './designer-frame.module.css';
import { EmptyCanvas } from './empty-canvas.tsx';
import { FindBar } from './find-bar.tsx';
import { Hints } from './hints.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Palette } from './palette.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { ToldToast } from './told-toast.tsx';
import { TopBar } from './top-bar.tsx';
import { useRegionKeys } from './use-region-keys.ts';

interface DesignerFrameProps {
  readonly topBarStart: ReactNode;
  readonly topBarEnd: ReactNode;
  readonly onBrowseTemplates?: () => void;
}

const WIDE = '(min-width: 48em)';

/** The parts of the designer around its canvas. On a phone palette and panel are sheets that come up from below. */
export function DesignerFrame({ topBarStart, topBarEnd, onBrowseTemplates }: DesignerFrameProps) {
  const { t } = useLingui();
  const { view } = useDesigner();
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const paletteOpen = useViewState((state) => state.paletteOpen);
  const panel = useViewState((state) => state.panel);
  const empty = useEditorState(({ document }) => document.nodes.length === 0);
  const readOnly = useEditorState((state) => state.readOnly);
  const onKeyDown = useRegionKeys();
  const panelTitle = panel === 'problems' ? t`Problems` : t`Settings`;
  const panelContent = panel === 'problems' ? <ProblemsPanel /> : <Inspector />;
  return (
    <div className={`${theme['designer']} ${families['palette']} ${classes['frame']}`} onKeyDown={onKeyDown}>
      <TopBar start={topBarStart} end={topBarEnd} wide={wide} />
      <div className={classes['body']}>
        {wide && !readOnly && paletteOpen && (
          <section className={classes['palette']} aria-label={t`Blocks`} data-region tabIndex={-1}>
            <Palette />
          </section>
        )}
        <div className={classes['canvas']} data-region tabIndex={-1}>
          <FlowCanvas />
          <FindBar />
          {empty && !readOnly ? (
            <EmptyCanvas {...(onBrowseTemplates ? { onBrowseTemplates } : {})} />
          ) : (
            !readOnly && <Hints />
          )}
          <ToldToast />
        </div>
        {wide && panel !== null && (
          <div className={classes['panel']} data-region data-panel tabIndex={-1}>
            {panel === 'inspector' && (
              <CloseButton
                className={classes['close'] ?? ''}
                aria-label={t`Close the settings`}
                onClick={() => view.openPanel(null)}
              />
            )}
            {panelContent}
          </div>
        )}
      </div>
      {!wide && (
        <Drawer
          opened={panel !== null}
          onClose={() => view.openPanel(null)}
          position="bottom"
          size="70%"
          title={panelTitle}
          closeButtonProps={{ 'aria-label': t`Close` }}
        >
          <div className={`${theme['designer']} ${families['palette']}`}>{panelContent}</div>
        </Drawer>
      )}
      <BlockChooser />
      <CommandPalette />
      <KeysDialog />
      <Announcer />
    </div>
  );
}
