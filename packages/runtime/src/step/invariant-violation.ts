/** A caller broke a promise of this package. Never thrown for what a customer, a platform or an admin did. */
export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
}
