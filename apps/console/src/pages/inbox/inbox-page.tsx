import { useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import { IconMessageCircle } from '@tabler/icons-react';
import { useRoute } from 'wouter';
import { WIDE } from '../../app/app-frame.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ConversationView } from '../conversation/conversation-view.tsx';
import { ConversationList } from './conversation-list.tsx';
import classes from './inbox-page.module.css';

/** Beside each other there must be room for both. */
const TWO_PANES = '(min-width: 62em)';

/** The list, and beside it the conversation that is open; on narrow screens one of the two. */
export function InboxPage() {
  const { t } = useLingui();
  const [, params] = useRoute('/conversations/:id');
  const twoPanes = useMediaQuery(TWO_PANES, false, { getInitialValueInEffect: false });
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const id = params?.id ?? null;
  return (
    <div className={classes['panes']} data-two={twoPanes} data-wide={wide}>
      {(twoPanes || id === null) && <ConversationList openId={id} />}
      {id !== null && <ConversationView key={id} id={id} alone={!twoPanes} />}
      {twoPanes && id === null && (
        <div className={classes['nothing']}>
          <EmptyState icon={IconMessageCircle} title={t`Choose a conversation`}>
            {t`Those whose window closes first stand at the top.`}
          </EmptyState>
        </div>
      )}
    </div>
  );
}
