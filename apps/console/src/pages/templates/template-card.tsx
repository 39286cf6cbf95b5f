import { useLingui } from '@lingui/react/macro';
import { Title } from '@mantine/core';
import { Link } from 'wouter';
import { CHANNEL_NAMES, ChannelIcon } from '../../components/channel-icon.tsx';
import { useIsAdmin } from '../../components/use-is-admin.ts';
import type { GalleryTemplate } from './gallery-template.ts';
import { OwnTemplateMenu } from './own-template-menu.tsx';
import { TemplatePreview } from './template-preview.tsx';
import classes from './templates-page.module.css';

export function TemplateCard({ template }: { readonly template: GalleryTemplate }) {
  const { t } = useLingui();
  const isAdmin = useIsAdmin();
  const { id, own, title, summary, channels } = template;
  return (
    <li className={classes['card']}>
      <TemplatePreview template={template} />
      <div className={classes['head']}>
        <Title order={3}>
          <Link href={`/flows/templates/${id}`} className={classes['open'] ?? ''}>
            {title}
          </Link>
        </Title>
        {own && <OwnTemplateMenu template={template} mayChange={isAdmin} />}
      </div>
      <p className={classes['summary']}>{summary}</p>
      <p className={classes['channels']}>
        {channels.map((kind) => (
          <span key={kind} className={classes['channel']}>
            <ChannelIcon kind={kind} size={14} />
            {CHANNEL_NAMES[kind]}
          </span>
        ))}
        {isAdmin && (
          <span className={classes['use']} aria-hidden="true">
            {t`Use this template`}
          </span>
        )}
      </p>
    </li>
  );
}
