import { TraceList } from '@janela/designer';
import { useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { ChannelKind } from '../../api/answers.ts';
import type { Why } from '../../api/why.ts';
import { useLanguage } from '../../app/language.ts';
import { useFlowSentences } from './why-flow-sentences.ts';
import { useMessageSentences } from './why-message-sentences.ts';
import { WhyPart } from './why-part.tsx';
import { useStateSentences } from './why-state-sentences.ts';
import { endsOf, skipsOf, type TracedMoment } from './why-traces.ts';

interface WhyAnswersProps {
  readonly why: Why;
  readonly kind: ChannelKind;
  /** The message that is asked about. */
  readonly messageId: string | null;
}

/** The message, how the conversation stood, and each flow. */
export function WhyAnswers({ why, kind, messageId }: WhyAnswersProps) {
  const { t, i18n } = useLingui();
  const stateSentences = useStateSentences();
  const flowSentences = useFlowSentences();
  const messageSentences = useMessageSentences(kind);
  const message = why.messages.find(({ id }) => id === messageId);
  const author = why.flows.find(({ flowId }) => flowId === message?.flowId);
  const begin = why.recordSince;
  const beginText = begin === null ? '' : i18n.date(new Date(begin), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      {message && (
        <WhyPart title={message.text ?? t`This message`} sentences={messageSentences(message)}>
          {author && <FlowLink flowId={author.flowId}>{t`Written by “${author.name}”`}</FlowLink>}
        </WhyPart>
      )}
      <WhyPart title={t`How the conversation stood`} sentences={stateSentences(why)}>
        <Moments traces={endsOf(why)} />
        <Anchor href={why.window.source} target="_blank" rel="noreferrer" size="sm">
          {t`The platform's rule`}
        </Anchor>
      </WhyPart>
      {why.flows.length === 0 && <WhyPart title={t`Flows`} sentences={[t`No flow was live.`]} />}
      {why.flows.map((flow) => (
        <WhyPart key={flow.flowId} title={flow.name} sentences={flowSentences(flow)}>
          <Moments traces={skipsOf(flow)} />
          <FlowLink flowId={flow.flowId}>{t`Open the flow`}</FlowLink>
        </WhyPart>
      ))}
      {begin !== null && begin > why.at && <p>{t`The record of this conversation begins at ${beginText}.`}</p>}
    </>
  );
}

const NOBODY = { channels: [], flows: [], members: [] };

function Moments({ traces }: { readonly traces: readonly TracedMoment[] }) {
  const language = useLanguage();
  if (traces.length === 0) return null;
  return <TraceList traces={traces} order="newest-first" language={language} directory={NOBODY} />;
}

function FlowLink({ flowId, children }: { readonly flowId: string; readonly children: string }) {
  return (
    <Anchor component={Link} href={`/flows/${flowId}`} size="sm">
      {children}
    </Anchor>
  );
}
