/** A delivery that failed, by code. `permanent`: another try cannot help. */
export class DeliveryFailure extends Error {
  readonly code: string;
  readonly permanent: boolean;

  constructor(code: string, { permanent = false }: { permanent?: boolean } = {}) {
    super(`The notification could not be delivered (${code}).`);
    this.name = 'DeliveryFailure';
    this.code = code;
    this.permanent = permanent;
  }
}
