import type { OperationResult, Refusal, RefusalCode } from './operation.ts';

export function refused(code: RefusalCode, params?: Refusal['params']): OperationResult & { readonly ok: false } {
  return { ok: false, refusal: params === undefined ? { code } : { code, params } };
}
