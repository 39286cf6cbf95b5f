import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { canvasCentre } from '../actions/canvas-centre.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { useWords } from '../designer-context.tsx';
import { kindEntries } from '../nodes/kind-entries.ts';
import families from '../nodes/families.module.css';
import classes from './empty-canvas.module.css';
import { KindLabel } from './kind-list.tsx';
import { useAddBlock } from './use-add-block.ts';

/** An empty flow proposes what can start it. */
export function EmptyCanvas({ onBrowseTemplates }: { readonly onBrowseTemplates?: () => void }) {
  const { t } = useLingui();
  const words = useWords();
  const addBlock = useAddBlock();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const triggers = useMemo(() => kindEntries(words).filter(({ family }) => family === 'trigger'), [words]);
  return (
    <div className={classes['around']}>
      <section className={classes['card']} aria-labelledby="designer-empty">
        <h2 id="designer-empty" className={classes['title']}>{t`What starts this flow?`}</h2>
        <p className={classes['text']}>{t`Choose a trigger. The next blocks follow from it.`}</p>
        <ul className={classes['triggers']}>
          {triggers.map((entry) => (
            <li key={entry.kind} className={families['family']} data-family={entry.family}>
              <button
                type="button"
                className={classes['trigger']}
                onClick={() => addBlock(entry.kind, { type: 'free', position: canvasCentre(canvas) })}
              >
                <KindLabel entry={entry} />
              </button>
            </li>
          ))}
        </ul>
        {onBrowseTemplates && (
          <Button variant="subtle" size="compact-md" onClick={onBrowseTemplates}>
            {t`Or start from a template`}
          </Button>
        )}
      </section>
    </div>
  );
}
