import { VisuallyHidden } from '@mantine/core';
import { useViewState } from '../designer-context.tsx';

/** What the screen reader is told. Two regions in turns, for a text that is said twice in a row would be passed over. */
export function Announcer() {
  const said = useViewState(({ announcement }) => announcement);
  const odd = (said?.count ?? 0) % 2 === 1;
  return (
    <VisuallyHidden>
      <output aria-live="polite">{odd && said?.text}</output>
      <output aria-live="polite">{!odd && said?.text}</output>
    </VisuallyHidden>
  );
}
