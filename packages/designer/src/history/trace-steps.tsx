import { useLingui } from '@lingui/react/macro';
import type { FlowDocument } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import type { Trace } from '@janela/runtime';
import { useMemo, useState, type ReactNode } from 'react';
import { blockWords } from '../nodes/block-words.ts';
import type { Words } from '../nodes/node-face.ts';
import type { Teller } from './teller.ts';
import { traceLines } from './trace-lines.ts';
import classes from './trace-steps.module.css';

/** A long life has thousands of moments; nobody reads so many, and the page would be slow with them. */
const SHOWN_AT_ONCE = 200;

/** The record of one moment. */
export interface TracedMoment {
  readonly id: string;
  readonly at: EpochMs;
  readonly trace: Trace;
}

export interface TraceStepsProps {
  /** Oldest or newest first: as `order` says. */
  readonly traces: readonly TracedMoment[];
  readonly order: 'newest-first' | 'newest-last';
  /** The flow whose blocks are named. Without one the sentences do without. */
  readonly document?: FlowDocument | undefined;
  /** Absent: the one of the browser. */
  readonly timeZone?: string | undefined;
  readonly onShowBlock?: ((nodeId: string) => void) | undefined;
  /** What stands there while nothing has happened that concerns anybody. */
  readonly empty?: ReactNode;
}

/** What happened and why, by moments; inside a language. */
export function TraceSteps({ words, ...props }: TraceStepsProps & { readonly words: Words }) {
  const { t } = useLingui();
  const { traces, order, document, timeZone, onShowBlock, empty } = props;
  const [count, setCount] = useState(SHOWN_AT_ONCE);
  const teller = useMemo(() => makeTeller(words, { document, timeZone }), [words, document, timeZone]);
  const told = useMemo(
    () =>
      traces
        .map(({ id, at, trace }) => ({ id, at, lines: traceLines(trace, teller) }))
        .filter(({ lines }) => lines.length > 0),
    [traces, teller],
  );
  const shown = order === 'newest-first' ? told.slice(0, count) : told.slice(-count);
  const more = told.length > shown.length && (
    <button type="button" className={classes['more']} onClick={() => setCount(count + SHOWN_AT_ONCE)}>
      {t`Show earlier ones`}
    </button>
  );
  if (told.length === 0) return empty;
  return (
    <>
      {order === 'newest-last' && more}
      <ol className={classes['steps']} data-order={order}>
        {shown.map(({ id, at, lines }) => (
          <li key={id} className={classes['step']}>
            <time dateTime={new Date(at).toISOString()} className={classes['time']}>
              {teller.clock(at)}
            </time>
            {lines.map(({ text, node }) => (
              <p key={`${node?.id ?? ''} ${text}`} className={classes['line']}>
                {node !== null && (
                  <BlockLink
                    title={blockWords(node, teller).title}
                    onShow={onShowBlock && (() => onShowBlock(node.id))}
                  />
                )}
                {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {order === 'newest-first' && more}
    </>
  );
}

/** The block a sentence is about; a button where something can show it. */
function BlockLink({ title, onShow }: { readonly title: string; readonly onShow: (() => void) | undefined }) {
  if (onShow === undefined) return <span className={classes['block']}>{title}</span>;
  return (
    <button type="button" className={classes['block']} onClick={onShow}>
      {title}
    </button>
  );
}

function makeTeller(words: Words, { document, timeZone }: Pick<TraceStepsProps, 'document' | 'timeZone'>): Teller {
  const clock = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const nodes = new Map(document?.nodes.map((node) => [node.id, node]));
  return { ...words, clock: (at) => clock.format(at), nodeOf: (nodeId) => nodes.get(nodeId) };
}
