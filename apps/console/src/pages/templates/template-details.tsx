import type { FlowDocument } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Badge, Group, Text, Title } from '@mantine/core';
import { CHANNEL_NAMES, ChannelIcon } from '../../components/channel-icon.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useIsAdmin } from '../../components/use-is-admin.ts';
import { useDirectory } from '../editor/use-directory.ts';
import type { GalleryTemplate } from './gallery-template.ts';
import { GOAL_NAMES, INDUSTRY_NAMES, namesOf } from './template-names.ts';
import classes from './template-page.module.css';
import { TemplateSketch } from './template-sketch.tsx';
import { TemplateSteps } from './template-steps.tsx';
import { UseTemplateForm } from './use-template-form.tsx';

interface TemplateDetailsProps {
  readonly template: GalleryTemplate;
  readonly document: FlowDocument;
}

/** A template with its picture and its steps in words, beside the form that puts it to work. */
export function TemplateDetails({ template, document }: TemplateDetailsProps) {
  const { t, i18n } = useLingui();
  const isAdmin = useIsAdmin();
  const directory = useDirectory(null);
  const { title, summary, channels, goals, industries } = template;
  return (
    <>
      <PageHeader title={title} description={summary} />
      <div className={classes['columns']}>
        <div className={classes['picture']}>
          <div className={classes['sketch']}>
            <TemplateSketch document={document} />
          </div>
          <Group gap="xs" mt="md">
            {channels.map((kind) => (
              <span key={kind} className={classes['channel']}>
                <ChannelIcon kind={kind} size={16} />
                {CHANNEL_NAMES[kind]}
              </span>
            ))}
            {[...namesOf(GOAL_NAMES, goals), ...namesOf(INDUSTRY_NAMES, industries)].map((name) => (
              <Badge key={i18n._(name)} component="span" variant="light" color="gray" className={classes['name'] ?? ''}>
                {i18n._(name)}
              </Badge>
            ))}
          </Group>
        </div>
        {isAdmin ? (
          <UseTemplateForm template={template} base={document} directory={directory} />
        ) : (
          <Text c="dimmed">{t`An admin of your account can use it.`}</Text>
        )}
        <div className={classes['story']}>
          <Title order={2} size="h3" mb="xs">{t`Step by step`}</Title>
          <TemplateSteps document={document} directory={directory} />
        </div>
      </div>
    </>
  );
}
