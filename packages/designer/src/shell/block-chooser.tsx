import { useViewState } from '../designer-context.tsx';
import { ChooserPopover } from './chooser-popover.tsx';
import { ChooserSheet } from './chooser-sheet.tsx';

/** The list of blocks that opens where the next one goes; on a phone it comes up from below. */
export function BlockChooser({ wide }: { readonly wide: boolean }) {
  const place = useViewState(({ insertAt }) => insertAt);
  if (place === null) return null;
  const Chooser = wide ? ChooserPopover : ChooserSheet;
  return <Chooser key={JSON.stringify(place)} place={place} />;
}
