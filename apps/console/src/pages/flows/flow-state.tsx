import { useLingui } from '@lingui/react/macro';
import type { Flow } from '../../api/answers.ts';
import classes from './flow-state.module.css';

export function useFlowStateText(): Readonly<Record<Flow['state'], string>> {
  const { t } = useLingui();
  return { draft: t`Draft`, live: t`Live`, paused: t`Paused` };
}

/** Whether a flow runs: a dot and a word, never the colour alone. */
export function FlowState({ state }: { readonly state: Flow['state'] }) {
  const texts = useFlowStateText();
  return (
    <span className={classes['state']} data-state={state}>
      {texts[state]}
    </span>
  );
}
