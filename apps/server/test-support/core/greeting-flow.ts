/** A flow in which the bot answers every message of a customer with these texts, one after the other. */
export function greetingFlow(...texts: readonly string[]): object {
  const says = texts.map((text, index) => ({ id: `say-${index}`, kind: 'send-message', params: { text } }));
  const steps = [{ id: 'heard', port: 'next' }, ...says.map(({ id }) => ({ id, port: 'sent' }))];
  return {
    schema: { document: 1, nodes: {} },
    name: 'Greeting',
    settings: { botAnswers: false },
    nodes: [{ id: 'heard', kind: 'message-received', params: { channels: 'any', matches: { mode: 'any' } } }, ...says],
    edges: says.map(({ id }, index) => ({
      id: `e${index}`,
      from: { node: steps[index]?.id, port: steps[index]?.port },
      to: { node: id },
    })),
    layout: Object.fromEntries(['heard', ...says.map(({ id }) => id)].map((id, x) => [id, { x: x * 300, y: 0 }])),
  };
}
