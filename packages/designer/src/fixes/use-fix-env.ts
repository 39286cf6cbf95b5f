import type { FixEnv } from '@janela/flow-schema';
import { useMemo } from 'react';
import { useDesigner } from '../designer-context.tsx';

/** What fixes are made with: the surroundings that the problems were found in, so that what they offer is there. */
export function useFixEnv(): FixEnv {
  const { editor, analysis } = useDesigner();
  return useMemo(() => ({ newId: editor.env.newId, context: analysis }), [editor, analysis]);
}
