/** Something in a message that a customer can press and that comes back to the business. */
export interface Option {
  readonly form: 'button' | 'row' | 'quick-reply' | 'template-button';
  readonly payload: string;
  readonly title: string;
  readonly description?: string;
}

interface Json {
  readonly [key: string]: unknown;
}

/** What can be pressed in a message, read from the request it was sent with. Links do not come back, so they are none. */
export function optionsOf(body: unknown): readonly Option[] {
  const interactive = child(child(body, 'interactive'), 'action');
  const message = child(body, 'message');
  const attached = child(child(message, 'attachment'), 'payload');
  const cards = list(attached, 'elements').flatMap((card) => list(card, 'buttons'));
  return [
    ...list(interactive, 'buttons').map((button) => option('button', child(button, 'reply'), 'id')),
    ...list(interactive, 'sections')
      .flatMap((section) => list(section, 'rows'))
      .map((row) => option('row', row, 'id')),
    ...list(message, 'quick_replies').map((reply) => option('quick-reply', reply, 'payload')),
    ...[...list(attached, 'buttons'), ...cards]
      .filter((button) => button['type'] === 'postback')
      .map((button) => option('button', button, 'payload')),
    ...list(child(body, 'template'), 'components')
      .filter((component) => component['sub_type'] === 'quick_reply')
      .flatMap((component) => list(component, 'parameters'))
      // Its words are the template's, which the request does not carry.
      .map(({ payload }) => ({ form: 'template-button' as const, payload: text(payload), title: text(payload) })),
  ];
}

function option(form: Option['form'], source: Json, key: 'id' | 'payload'): Option {
  const description = text(source['description']);
  return {
    form,
    payload: text(source[key]),
    title: text(source['title']),
    ...(description === '' ? {} : { description }),
  };
}

function child(parent: unknown, key: string): Json {
  return toJson(toJson(parent)[key]);
}

function list(parent: Json, key: string): readonly Json[] {
  const value = parent[key];
  return Array.isArray(value) ? value.map(toJson) : [];
}

function toJson(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
