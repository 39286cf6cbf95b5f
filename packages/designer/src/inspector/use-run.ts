import { REFUSAL_CODES, refusalText, type Refusal } from '@janela/flow-schema';
import { useDesigner } from '../designer-context.tsx';
import type { Editor } from '../model/editor.ts';
import type { Plan, Planned } from '../model/plan.ts';

/** Carries an edit out. Why one was refused is said aloud: there is no field it would belong to. */
export function useRun(): (planned: Plan | Planned) => void {
  const { editor, view, language } = useDesigner();
  return (planned) => {
    const answer = editor.run(planned);
    if (isRefusal(answer)) view.announce(refusalText(answer, language));
  };
}

function isRefusal(answer: ReturnType<Editor['run']>): answer is Refusal {
  return answer !== null && REFUSAL_CODES.some((code) => code === answer.code);
}
