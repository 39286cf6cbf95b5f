import { useLingui } from '@lingui/react/macro';
import type { FlowVersion } from '../../api/answers.ts';

/** Who published a version. */
export function usePublisherText(): (version: Pick<FlowVersion, 'publishedBy'>) => string {
  const { t } = useLingui();
  return ({ publishedBy }) => {
    if (publishedBy === null) return t`Published through the API`;
    return publishedBy.name ?? t`Somebody who has left the team`;
  };
}
