import { describe, expect, test } from 'vitest';
import { InvariantViolation } from '../src/index.ts';
import { elapsed, instantMs, readScenario, runScenario, throughStorage } from '../src/simulation/index.ts';
import { flow, noReply, notify, pause, received, say } from './fixtures.ts';

const reminder = flow({ nodes: [noReply(), notify()], edges: ['silence>warn'] });

function scenario(steps: readonly object[], changes: object = {}) {
  return readScenario({
    name: 'test',
    start: '2026-03-02T12:00:00Z',
    channels: [{ id: 'wa', kind: 'whatsapp' }],
    steps,
    ...changes,
  });
}

const write = { at: 'PT0S', event: { type: 'customer-message', text: 'hi' } };

describe('a scenario that does not hold says what was different', () => {
  test.each([
    [
      'something that did not happen',
      { notified: [{ at: 'PT23H' }, { at: 'PT24H' }] },
      ['At P2D: expected “notified” at PT24H, which did not happen.'],
    ],
    [
      'something at another time',
      { notified: [{ at: 'PT22H' }] },
      [
        'At P2D: expected “notified” at PT22H, which did not happen.',
        'At P2D: did not expect “notified” at PT23H (wa, warn).',
      ],
    ],
    ['something nobody spoke of', {}, ['At P2D: did not expect “notified” at PT23H (wa, warn).']],
  ])('%s', (_name, expected, failures) => {
    expect(runScenario(scenario([write, { at: 'P2D', expect: expected }]), [reminder]).failures).toEqual(failures);
  });

  test('or that it expects nothing at all', () => {
    const report = runScenario(scenario([write]), [reminder]);
    expect(report.failures).toEqual(['This scenario expects nothing.']);
    expect(report.differences).toEqual([{ code: 'expects-nothing' }]);
  });
});

test('a flow of waits and messages is played to its end, and blocked where the window has closed', () => {
  const nodes = [
    received(),
    say('Hello {{contact.name}}'),
    pause('PT23H'),
    say('Hurry: {{window.timeLeft}}', 'late'),
    pause('PT2H', 'more'),
    say('Too late', 'over'),
  ];
  const talk = flow({ nodes, edges: ['received>say', 'say.sent>pause', 'pause>late', 'late.sent>more', 'more>over'] });
  const steps = [
    { ...write, conversation: 'ana' },
    {
      after: 'P3D',
      expect: {
        sent: [
          { at: 'PT0S', text: 'Hello Ana' },
          { at: 'PT23H', text: 'Hurry: 1 h' },
        ],
        blocked: [{ at: 'P1DT1H', node: 'over', text: 'Too late' }],
      },
    },
  ];
  const conversations = [{ id: 'ana', channel: 'wa', contact: 'Ana' }];
  expect(runScenario(scenario(steps, { conversations }), [talk]).failures).toEqual([]);
});

describe('reading', () => {
  test.each([
    ['a time that is none', { steps: [{ at: 'noon', expect: {} }] }],
    ['a start that is no instant', { start: '2026-03-02' }],
    ['an event nobody knows', { steps: [{ event: { type: 'earthquake' } }] }],
    ['no steps', { steps: [] }],
    ['a field too many', { weather: 'fine' }],
  ])('%s is refused', (_name, changes) => {
    expect(() => scenario([write], changes)).toThrow(TypeError);
  });

  test('an event on a channel that is not there, or on none of several, is refused', () => {
    const conversations = [{ id: 'ana', channel: 'fax' }];
    expect(() => scenario([write], { conversations })).toThrow(TypeError);
    const channels = [
      { id: 'wa', kind: 'whatsapp' },
      { id: 'ig', kind: 'instagram' },
    ];
    expect(() => scenario([write], { channels })).toThrow(TypeError);
  });
});

describe('times', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2000-02-29T12:30:15Z', 951_827_415_000],
    ['2026-03-02T12:00:00Z', 1_772_452_800_000],
    ['2100-03-01T00:00:00Z', 4_107_542_400_000],
  ])('%s', (text, ms) => {
    expect(instantMs(text)).toBe(ms);
    expect(Date.parse(text)).toBe(ms);
  });

  test.each([
    [0, 'PT0S'],
    [82_800_000, 'PT23H'],
    [86_400_000, 'P1D'],
    [90_061_000, 'P1DT1H1M1S'],
  ])('%d ms is %s', (ms, text) => {
    expect(elapsed(ms)).toBe(text);
  });
});

describe('storage', () => {
  test.each([
    ['an undefined', { a: undefined }],
    ['a date', { a: new Date(0) }],
    ['a map', { a: new Map() }],
    ['not a number', { a: [Number.NaN] }],
    ['minus zero', { a: -0 }],
  ])('%s does not survive', (_name, value) => {
    expect(() => throughStorage(value)).toThrow(InvariantViolation);
  });

  test('plain JSON does', () => {
    expect(throughStorage({ a: [1, null, 'x', { b: true }] })).toEqual({ a: [1, null, 'x', { b: true }] });
  });
});
