import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useReactFlow } from '@xyflow/react';
import { useMemo, useRef, useState } from 'react';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { useWords } from '../designer-context.tsx';
import type { InsertPlace } from '../model/view.ts';
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
  const around = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  const triggers = useMemo(() => kindEntries(words).filter(({ family }) => family === 'trigger'), [words]);
  const shown = whole ? triggers : triggers.filter(({ common }) => common);

  /** At the left: what follows goes to the right of it. */
  function start(): InsertPlace {
    const { x = 0, y = 0, width = 0, height = 0 } = around.current?.getBoundingClientRect() ?? {};
    const point = { x: x + Math.min(96, width / 12), y: y + height / 3 };
    return { type: 'free', position: canvas.screenToFlowPosition(point) };
  }

  return (
    <div ref={around} className={classes['around']}>
      <section className={classes['card']} aria-labelledby="designer-empty">
        <h2 id="designer-empty" className={classes['title']}>{t`What starts this flow?`}</h2>
        <p className={classes['text']}>{t`Choose a trigger. The next blocks follow from it.`}</p>
        <ul className={classes['triggers']}>
          {shown.map((entry) => (
            <li key={entry.kind} className={families['family']} data-family={entry.family}>
              <button type="button" className={classes['trigger']} onClick={() => addBlock(entry.kind, start())}>
                <KindLabel entry={entry} />
              </button>
            </li>
          ))}
        </ul>
        {!whole && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes['templates'] ?? ''}
            onClick={() => setWhole(true)}
          >{t`Show all ${triggers.length} triggers`}</Button>
        )}
        {onBrowseTemplates && (
          <Button variant="subtle" size="compact-sm" className={classes['templates'] ?? ''} onClick={onBrowseTemplates}>
            {t`Or start from a template`}
          </Button>
        )}
      </section>
    </div>
  );
}
