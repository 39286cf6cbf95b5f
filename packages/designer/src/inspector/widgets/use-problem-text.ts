import { issueText, type Issue } from '@janela/flow-schema';
import { useDesigner } from '../../designer-context.tsx';

/** The sentence about one place of a form; with `deep` also about what lies within it. Undefined where all is well. */
export function useProblemText(): (
  issues: readonly Issue[],
  path: string,
  depth?: 'exact' | 'deep',
) => string | undefined {
  const { language } = useDesigner();
  return (issues, path, depth = 'exact') => {
    const found = issues.find(
      ({ field }) => field === path || (depth === 'deep' && field?.startsWith(`${path}.`) === true),
    );
    return found === undefined ? undefined : issueText(found, language);
  };
}
