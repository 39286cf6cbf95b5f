import { useLingui } from '@lingui/react/macro';
import type { MouseEvent } from 'react';
import { useViewState } from '../designer-context.tsx';
import { focusRegion } from './use-region-keys.ts';
import classes from './skip-links.module.css';

/** The first stops of the Tab key, seen only by who uses it: past the bar and the palette. */
export function SkipLinks() {
  const { t } = useLingui();
  const panelOpen = useViewState(({ panel }) => panel !== null);
  const goTo = (region: string) => (event: MouseEvent<HTMLElement>) => {
    const frame = event.currentTarget.closest('[data-designer]');
    focusRegion(frame?.querySelector<HTMLElement>(`[data-region="${region}"]`));
  };
  return (
    <div className={classes['links']}>
      <button type="button" onClick={goTo('canvas')}>{t`Skip to the canvas`}</button>
      {panelOpen && <button type="button" onClick={goTo('panel')}>{t`Skip to the settings and problems`}</button>}
    </div>
  );
}
