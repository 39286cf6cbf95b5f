import type { FlowDocument, FlowNode } from '@janela/flow-schema';
import { useMemo } from 'react';
import type { Rectangle } from '../model/rectangle.ts';
import { blockWords } from '../nodes/block-words.ts';
import families from '../nodes/families.module.css';
import type { Words } from '../nodes/node-face.ts';
import { sketchCurve, sketchGeometry } from './sketch-geometry.ts';
import classes from './sketch.module.css';

/** What became of a block, beside its colour also as a sign. */
export type SketchMark = 'added' | 'removed' | 'changed';

const SIGNS: Readonly<Record<SketchMark, string>> = { added: '+', removed: '−', changed: '≠' };

interface SketchPictureProps {
  readonly document: FlowDocument;
  readonly words: Words;
  readonly marks?: Readonly<Record<string, SketchMark>> | undefined;
}

/** Decoration: whoever shows it says the same in words beside it. */
export function SketchPicture({ document, words, marks = {} }: SketchPictureProps) {
  const { cards, bounds } = useMemo(() => sketchGeometry(document), [document]);
  const { x, y, width, height } = bounds;
  return (
    <svg className={classes['sketch']} viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
      {document.edges.map((edge) => {
        const curve = sketchCurve(document, edge, cards);
        return curve === null ? null : <path key={edge.id} className={classes['edge']} d={curve} />;
      })}
      {document.nodes.map((node) => {
        const card = cards.get(node.id);
        return card === undefined ? null : (
          <SketchCard key={node.id} node={node} card={card} words={words} mark={marks[node.id]} />
        );
      })}
    </svg>
  );
}

interface SketchCardProps {
  readonly node: FlowNode;
  readonly card: Rectangle;
  readonly words: Words;
  readonly mark: SketchMark | undefined;
}

function SketchCard({ node, card: { x, y, width, height }, words, mark }: SketchCardProps) {
  const { family, title } = blockWords(node, words);
  return (
    <g className={families['family']} data-family={family}>
      <rect className={classes['card']} data-mark={mark} x={x} y={y} width={width} height={height} rx={10} />
      <path className={classes['side']} d={`M ${x + 3} ${y + 8} V ${y + height - 8}`} />
      <foreignObject x={x + 14} y={y + 8} width={width - 22} height={height - 16}>
        <div className={classes['words']}>{title}</div>
      </foreignObject>
      {mark !== undefined && (
        <g className={classes['badge']} data-mark={mark}>
          <circle cx={x + width - 4} cy={y + 4} r={14} />
          <text x={x + width - 4} y={y + 4} textAnchor="middle" dominantBaseline="central">
            {SIGNS[mark]}
          </text>
        </g>
      )}
    </g>
  );
}
