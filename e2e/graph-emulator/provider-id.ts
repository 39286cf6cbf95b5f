import { randomBytes } from 'node:crypto';

/** Ids in the shape Meta gives them: opaque, long, with `=`, `/` and `+` in places where careless code would cut them. */
export interface ProviderIds {
  wamid(): string;
  mid(): string;
  number(): string;
  trace(): string;
}

export function createProviderIds(random: (bytes: number) => Buffer = randomBytes): ProviderIds {
  return {
    wamid: () => `wamid.${Buffer.concat([Buffer.from('\x1d\x07\x16'), random(30)]).toString('base64')}=`,
    mid: () => `m_${random(48).toString('base64url')}`,
    number: () => `1${(random(8).readBigUInt64BE() % 10n ** 15n).toString().padStart(15, '0')}`,
    trace: () => `A${random(16).toString('base64url')}`,
  };
}
