/** No answer came from outside, by code. `permanent`: another try cannot help. */
export class OutsideFailure extends Error {
  readonly code: string;
  readonly permanent: boolean;

  constructor(code: string, { permanent = false }: { permanent?: boolean } = {}) {
    super(`The request could not be made (${code}).`);
    this.name = 'OutsideFailure';
    this.code = code;
    this.permanent = permanent;
  }
}
