import { useLingui } from '@lingui/react/macro';
import { Link, useLocation } from 'wouter';
import classes from './bottom-bar.module.css';
import { usePlaces } from './places.ts';

export function BottomBar() {
  const { t } = useLingui();
  const places = usePlaces();
  const [path] = useLocation();
  return (
    <nav aria-label={t`Main`} className={classes['bar']}>
      {places.map(({ path: to, label, icon: Icon, contains }) => (
        <Link key={to} href={to} className={classes['place'] ?? ''} aria-current={contains(path) ? 'page' : undefined}>
          <Icon size={22} stroke={1.6} aria-hidden="true" />
          <span>{label}</span>
        </Link>
      ))}
    </nav>
  );
}
