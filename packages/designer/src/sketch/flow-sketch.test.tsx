import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CARD_WIDTH } from '../model/card-size.ts';
import { reminderFlow, sampleFlow } from '../test-support/sample-flow.ts';
import { FlowSketch } from './flow-sketch.tsx';
import { sketchCurve, sketchGeometry } from './sketch-geometry.ts';

test('the picture holds every card', () => {
  const { cards, bounds } = sketchGeometry(reminderFlow());
  expect([...cards.keys()]).toEqual(['silence', 'pending', 'warn']);
  for (const { x, y, width, height } of cards.values()) {
    expect(x).toBeGreaterThan(bounds.x);
    expect(y).toBeGreaterThan(bounds.y);
    expect(x + width).toBeLessThan(bounds.x + bounds.width);
    expect(y + height).toBeLessThan(bounds.y + bounds.height);
  }
});

test('a flow of which some block has no place is laid out', () => {
  const { cards } = sketchGeometry({ ...reminderFlow(), layout: { silence: { x: 0, y: 0 } } });
  const lefts = ['silence', 'pending', 'warn'].map((id) => cards.get(id)?.x ?? Number.NaN);
  expect((lefts[1] ?? 0) - (lefts[0] ?? 0)).toBeGreaterThan(CARD_WIDTH);
  expect((lefts[2] ?? 0) - (lefts[1] ?? 0)).toBeGreaterThan(CARD_WIDTH);
});

test('each port has a curve of its own; one that leads nowhere has none', () => {
  const flow = sampleFlow(
    [
      ['a', 'condition'],
      ['b', 'wait'],
      ['c', 'wait'],
    ],
    ['a.yes>b', 'a.no>c', 'a.no>gone'],
  );
  const { cards } = sketchGeometry(flow);
  const starts = flow.edges.map((edge) => sketchCurve(flow, edge, cards)?.split(' C ')[0]);
  expect(starts).toEqual(['M 248 34.666666666666664', 'M 248 69.33333333333333', undefined]);
});

test('an empty flow is an empty picture', async () => {
  const { container } = render(<FlowSketch document={sampleFlow([])} language="en" />);
  await expect.poll(() => container.querySelector('svg')?.childElementCount).toBe(0);
});

test('cards are titled in the language asked for', async () => {
  render(<FlowSketch document={reminderFlow()} language="pt-BR" />);
  expect(await screen.findByText('Se o status da resposta for pendente')).toBeTruthy();
});
