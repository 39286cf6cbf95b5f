import type { Moment } from '@janela/runtime/simulation';
import { useEffect } from 'react';
import { useEditorState } from '../designer-context.tsx';
import { litPath } from './model/lit-path.ts';
import './runs-lit.css';

/**
 * Lights the way that was taken, on the canvas. By attributes on what the canvas has drawn already: a thousand cards must not be drawn
 * again at each tick of the clock.
 */
export function RunsLit({ moment }: { readonly moment: Moment }) {
  const document = useEditorState((state) => state.document);
  useEffect(() => {
    const { nodes, edges, waiting } = litPath(moment, document);
    const root = window.document.querySelector<HTMLElement>('.react-flow');
    root?.setAttribute('data-lighting', String(nodes.size > 0));
    for (const card of window.document.querySelectorAll<HTMLElement>('.react-flow__node-block')) {
      const id = card.dataset['id'] ?? '';
      card.dataset['lit'] = waiting.has(id) ? 'waiting' : nodes.has(id) ? 'taken' : 'not';
    }
    for (const line of window.document.querySelectorAll<HTMLElement | SVGElement>('.react-flow__edge'))
      line.dataset['lit'] = edges.has(line.dataset['id'] ?? '') ? 'taken' : 'not';
  }, [moment, document]);
  useEffect(() => () => window.document.querySelector('.react-flow')?.removeAttribute('data-lighting'), []);
  return null;
}
