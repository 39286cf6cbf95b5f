/** Where to go after the sign-in: the page that was asked for, if it is one of ours. */
export function placeAfterSignIn(to: string | null): string {
  // "//host" and "/\host" lead to other sites.
  return to !== null && /^\/(?![/\\])/.test(to) ? to : '/';
}
