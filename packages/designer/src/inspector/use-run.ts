import { useDesigner } from '../designer-context.tsx';
import type { Plan, Planned } from '../model/plan.ts';
import { whyNot } from '../words/why-not.ts';

/** Carries an edit out. Why one was refused is told: there is no field it would belong to. */
export function useRun(): (planned: Plan | Planned) => void {
  const { editor, view, language } = useDesigner();
  return (planned) => {
    const refusal = editor.run(planned);
    const why = refusal === null ? null : whyNot(refusal, language);
    if (why !== null) view.tell(why);
  };
}
