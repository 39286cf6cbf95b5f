/** Ordered: a later role may do whatever an earlier one may. */
export const ROLES = ['agent', 'admin', 'owner'] as const;

export type Role = (typeof ROLES)[number];

/** Who makes a request: a member in a browser, or a program with an API key. */
export interface Caller {
  readonly accountId: string;
  readonly role: Role;
  /** Null for an API key. */
  readonly memberId: string | null;
  /** Null for an API key. */
  readonly userId: string | null;
}

export function mayActAs(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
