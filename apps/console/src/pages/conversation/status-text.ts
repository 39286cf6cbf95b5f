import { useLingui } from '@lingui/react/macro';
import type { ChannelKind, Message } from '../../api/answers.ts';
import { CHANNEL_NAMES } from '../../components/channel-icon.tsx';
import { useRefusalText } from './refusal-text.ts';

/** What became of a message that we sent. */
export function useStatusText(): Readonly<Record<Message['status'], string>> {
  const { t } = useLingui();
  return {
    received: '',
    queued: t`Waiting to be sent`,
    sending: t`Sending`,
    sent: t`Sent`,
    delivered: t`Delivered`,
    read: t`Read`,
    blocked: t`Not sent`,
    failed: t`Not delivered`,
    uncertain: t`Not sure whether it arrived`,
  };
}

/** The platforms' own words for "outside the messaging window", from their error tables (2026-09-11). */
const WINDOW_CODES: ReadonlySet<string> = new Set(['131047', '470', '2018278', '1545041', '2534022']);

/** Why a message stands where it stands, in a sentence; null where there is nothing to say. */
export function useReasonText(): (message: Pick<Message, 'status' | 'reason'>, kind: ChannelKind) => string | null {
  const { t } = useLingui();
  const refusalText = useRefusalText();
  return ({ status, reason }, kind) => {
    if (status === 'uncertain')
      return t`No answer came back. Before you send it again, ask the customer or look in the app.`;
    if (reason === null) return null;
    const channel = CHANNEL_NAMES[kind];
    const { code } = reason;
    if (status === 'blocked') return refusalText(reason.detail ?? code, kind);
    if (code.split(/\D+/).some((part) => WINDOW_CODES.has(part))) return refusalText('window-closed', kind);
    if (status === 'failed') return t`${channel} refused it (code ${code}).`;
    if (status === 'queued') return t`${channel} did not take it just now (code ${code}). It is tried again by itself.`;
    return null;
  };
}
