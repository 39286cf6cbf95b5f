/** The first account, as a person would type it in. */
export const OWNER = {
  name: 'Ana Souza',
  email: 'ana@flordesal.example',
  password: 'areia e mar 2026',
  accountName: 'Flor de Sal',
  timeZone: 'America/Sao_Paulo',
  locale: 'en',
} as const;

/** The owner at the API, signed in by cookie as a browser is. */
export interface Admin {
  /** Sends JSON, gives JSON; throws with the problem document on anything but a 2xx. */
  call<Answer = unknown>(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Answers a customer; the same key twice is one message. */
  answer(conversationId: string, text: string, key: string): Promise<{ readonly id: string }>;
}

/** Creates the first account by the link that the first start printed. */
export async function createAccount(url: string, signInUrl: string): Promise<Admin> {
  const token = new URL(signInUrl).searchParams.get('token');
  const answer = await fetch(`${url}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...OWNER, token }),
  });
  if (!answer.ok) throw new Error(`Setup answered ${answer.status}: ${await answer.text()}`);
  return withCookie(url, answer);
}

/** Signs in as the owner of an account that is there. */
export async function signIn(url: string): Promise<Admin> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: OWNER.email, password: OWNER.password }),
  });
  if (!answer.ok) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`);
  return withCookie(url, answer);
}

function withCookie(url: string, signedIn: Response): Admin {
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  interface Request {
    readonly method: string;
    readonly path: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  }
  async function send<Answer>({ method, path, body, headers = {} }: Request): Promise<Answer> {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return (text === '' ? null : JSON.parse(text)) as Answer;
  }
  return {
    call: (method, path, body) => send({ method, path, body }),
    answer: (conversationId, text, key) =>
      send({
        method: 'POST',
        path: `/api/v1/conversations/${conversationId}/messages`,
        body: { text },
        headers: { 'idempotency-key': key },
      }),
  };
}
