import { useLingui } from '@lingui/react/macro';
import { useRef, type ReactNode } from 'react';
import { FlowCanvas } from '../canvas/flow-canvas.tsx';
import { useEditorState, useViewState } from '../designer-context.tsx';
import families from '../nodes/families.module.css';
import theme from '../theme/designer.module.css';
import { AddButton } from './add-button.tsx';
import { Announcer } from './announcer.tsx';
import { BlockChooser } from './block-chooser.tsx';
import { CommandPalette } from './command-palette.tsx';
import classes from './designer-frame.module.css';
import { EmptyCanvas } from './empty-canvas.tsx';
import { FindBar } from './find-bar.tsx';
import { Hints } from './hints.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Palette } from './palette.tsx';
import { SidePanel } from './side-panel.tsx';
import { SkipLinks } from './skip-links.tsx';
import { ToldToast } from './told-toast.tsx';
import { TopBar } from './top-bar.tsx';
import { useLayout } from './use-layout.ts';
import { useRegionKeys } from './use-region-keys.ts';

interface DesignerFrameProps {
  readonly topBarStart: ReactNode;
  readonly topBarEnd: ReactNode;
  readonly onBrowseTemplates?: () => void;
}

/** The parts of the designer around its canvas. On a phone the panel comes up from below and leaves the canvas in sight. */
export function DesignerFrame({ topBarStart, topBarEnd, onBrowseTemplates }: DesignerFrameProps) {
  const { t } = useLingui();
  const { wide, paletteShown, togglePalette } = useLayout();
  const panel = useViewState((state) => state.panel);
  const empty = useEditorState(({ document }) => document.nodes.length === 0);
  const readOnly = useEditorState((state) => state.readOnly);
  const frame = useRef<HTMLDivElement>(null);
  useRegionKeys(frame);
  return (
    <div ref={frame} className={`${theme['designer']} ${families['palette']} ${classes['frame']}`} data-designer>
      <SkipLinks />
      <TopBar start={topBarStart} end={topBarEnd} wide={wide} paletteShown={paletteShown} onPalette={togglePalette} />
      <div className={classes['body']}>
        {paletteShown && (
          <section className={classes['palette']} aria-label={t`Blocks`} data-region="palette" tabIndex={-1}>
            <Palette />
          </section>
        )}
        <div className={classes['canvas']} data-region="canvas" tabIndex={-1}>
          <FlowCanvas />
          <FindBar />
          {!readOnly && empty && <EmptyCanvas {...(onBrowseTemplates ? { onBrowseTemplates } : {})} />}
          {!readOnly && !empty && <Hints />}
          {!readOnly && !empty && !wide && panel === null && <AddButton />}
          <ToldToast />
        </div>
        {panel !== null && <SidePanel panel={panel} />}
      </div>
      <BlockChooser wide={wide} />
      <CommandPalette />
      <KeysDialog />
      <Announcer />
    </div>
  );
}
