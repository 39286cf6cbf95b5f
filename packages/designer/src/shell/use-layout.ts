import { useMediaQuery } from '@mantine/hooks';
import { useDesigner, useEditorState, useViewState } from '../designer-context.tsx';

const AT_ONCE = { getInitialValueInEffect: false };

interface Layout {
  /** Not a phone: palette and panel stand beside the canvas. */
  readonly wide: boolean;
  readonly paletteShown: boolean;
  readonly togglePalette: () => void;
}

/** What stands beside the canvas. Where there is no room for palette and panel both, the palette gives way while the panel is open. */
export function useLayout(): Layout {
  const { view } = useDesigner();
  const wide = useMediaQuery('(min-width: 48em)', true, AT_ONCE);
  const roomy = useMediaQuery('(min-width: 68em)', true, AT_ONCE);
  const paletteOpen = useViewState((state) => state.paletteOpen);
  const panelOpen = useViewState(({ panel }) => panel !== null);
  const simulating = useViewState(({ panel }) => panel === 'simulator');
  const readOnly = useEditorState((state) => state.readOnly);
  const paletteShown = wide && !readOnly && paletteOpen && !simulating && (roomy || !panelOpen);
  return {
    wide,
    paletteShown,
    togglePalette() {
      view.setPaletteOpen(!paletteShown);
      if (!paletteShown && (!roomy || simulating)) view.openPanel(null);
    },
  };
}
