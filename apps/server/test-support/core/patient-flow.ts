interface Block {
  readonly id: string;
  readonly kind: string;
  readonly params: object;
}

/** A flow that hears every message and then goes through these blocks, one after the other. */
export function patientFlow(...blocks: readonly Block[]): object {
  const nodes = [{ id: 'heard', kind: 'message-received', params: { channels: 'any' } }, ...blocks];
  return {
    schema: { document: 1, nodes: {} },
    name: 'Patient',
    settings: { botAnswers: false },
    nodes,
    edges: blocks.map(({ id }, index) => {
      const before = nodes[index];
      const port = before?.kind === 'send-message' ? 'sent' : 'next';
      return { id: `e${index}`, from: { node: before?.id, port }, to: { node: id } };
    }),
  };
}

export function pause(id: string, duration: string): Block {
  return { id, kind: 'wait', params: { duration } };
}

export function say(id: string, text: string): Block {
  return { id, kind: 'send-message', params: { text } };
}
