import { useLingui } from '@lingui/react/macro';
import type { ReceiverTest } from '../../api/answers.ts';

/** What became of a test, in plain words. */
export function useTestText(): (test: ReceiverTest) => string {
  const { t } = useLingui();
  const reasons: Readonly<Record<string, string>> = {
    timeout: t`It did not answer in time.`,
    private_address: t`This address lies within a private network, which Janela does not call.`,
    enotfound: t`There is no such host.`,
  };
  return ({ delivered, code }) => {
    if (delivered) return t`It answered: it can be reached.`;
    const status = /^http_(\d+)$/.exec(code ?? '')?.[1];
    if (status !== undefined) return t`It refused the test with status ${status}.`;
    return reasons[code ?? ''] ?? t`It could not be reached.`;
  };
}
