import type { FlowDocument } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Alert, Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { BackTest, BackTestResult } from '../../api/back-tests.ts';
import classes from './back-test-result.module.css';
import type { BlockTitle } from './block-titles.tsx';
import { useBackTestSentences } from './use-back-test-sentences.ts';

interface BackTestResultViewProps {
  readonly backTest: BackTest;
  readonly draft: FlowDocument;
  readonly blockTitle: BlockTitle;
}

/** What was counted, in words, and the first examples; with why it is an estimate. */
export function BackTestResultView({ backTest, draft, blockTitle }: BackTestResultViewProps) {
  const { t, i18n } = useLingui();
  const { figures, windows, caveats, whatTexts } = useBackTestSentences();
  const { result } = backTest;
  if (result === null) return null;
  const titleOf = (nodeId: string): string => {
    const node = draft.nodes.find(({ id }) => id === nodeId);
    return node === undefined ? t`A block that is gone` : blockTitle(node);
  };
  const lists: readonly (readonly [string, BackTestResult['sentByBlock']])[] = [
    [t`Started by`, result.firedByTrigger],
    [t`Messages`, result.sentByBlock],
    [t`Messages that would have been refused`, result.blockedByBlock],
    [t`The team told`, result.notifiedByBlock],
  ];
  return (
    <div className={classes['result']}>
      <Alert color="yellow" title={t`This is an estimate`}>
        <ul className={classes['list']}>
          {result.caveats.map((caveat) => (
            <li key={caveat}>{caveats[caveat]}</li>
          ))}
        </ul>
      </Alert>
      {figures(result).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3>{t`Windows`}</h3>
      {windows(result).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {lists
        .filter(([, counts]) => Object.keys(counts).length > 0)
        .map(([title, counts]) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul className={classes['list']}>
              {Object.entries(counts).map(([nodeId, count]) => (
                <li key={nodeId}>
                  {titleOf(nodeId)}: {i18n.number(count)}
                </li>
              ))}
            </ul>
          </section>
        ))}
      {result.examples.length > 0 && <h3>{t`Examples`}</h3>}
      <ul className={classes['list']}>
        {result.examples.map(({ what, conversationId, contactName, nodeId, at, text }) => (
          <li key={`${conversationId} ${nodeId} ${at} ${what}`}>
            {whatTexts[what]} · {i18n.date(new Date(at), { dateStyle: 'short', timeStyle: 'short' })} ·{' '}
            <Anchor component={Link} href={`/conversations/${conversationId}`}>
              {contactName ?? t`A customer`}
            </Anchor>
            {text !== null && <> · “{text}”</>}
          </li>
        ))}
      </ul>
    </div>
  );
}
