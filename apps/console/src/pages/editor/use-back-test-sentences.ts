import { useLingui } from '@lingui/react/macro';
import type { BackTestResult } from '../../api/back-tests.ts';

interface BackTestSentences {
  readonly figures: (result: BackTestResult) => readonly string[];
  readonly windows: (result: BackTestResult) => readonly string[];
  readonly caveats: Readonly<Record<BackTestResult['caveats'][number], string>>;
  readonly whatTexts: Readonly<Record<BackTestResult['examples'][number]['what'], string>>;
}

/** The figures of a back-test in words. */
export function useBackTestSentences(): BackTestSentences {
  const { t } = useLingui();
  return {
    figures: (result) => {
      const [sent, blocked, told] = [result.sentByBlock, result.blockedByBlock, result.notifiedByBlock].map(sum);
      const { fired, missed, unplayed } = result;
      return [
        t`Times this flow would have started: ${fired}`,
        t`Messages it would have sent: ${sent}`,
        t`Messages the platform would have refused: ${blocked}`,
        t`Times the team would have been told: ${told}`,
        ...(missed === 0 ? [] : [t`Reminders that would have come too late: ${missed}`]),
        ...(unplayed === 0 ? [] : [t`Conversations that could not be played: ${unplayed}`]),
      ];
    },
    windows: ({ windows }) => {
      const { closed, lost, lostThoughTold, lostThoughWritten, lostThoughReallyTold } = windows;
      return [
        t`Windows that closed: ${closed}`,
        t`Closed without an answer by a person: ${lost}`,
        t`In ${lostThoughTold} of these this flow would have told the team before; really it was told in ${lostThoughReallyTold}.`,
        t`In ${lostThoughWritten} of these this flow would have written to the customer before.`,
      ];
    },
    caveats: {
      'customers-answer-otherwise': t`Customers would have answered otherwise.`,
      'other-flows-not-played': t`Your other flows are not played beside it: what they really did stands.`,
      'team-as-of-today': t`Team, working hours and who is online are those of today.`,
      'requests-taken-as-failed': t`Other systems were not asked: every request counts as failed.`,
      sampled: t`There are so many conversations that only a share of them was played.`,
    },
    whatTexts: {
      sent: t`Sent`,
      blocked: t`Refused`,
      notified: t`Team told`,
      missed: t`Too late`,
    },
  };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
