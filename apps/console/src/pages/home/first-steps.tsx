import { useLingui } from '@lingui/react/macro';
import { Button, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import classes from './first-steps.module.css';
import type { SetupProgress } from './setup-progress.ts';

/** The way to the first kept promise, with what is done already. */
export function FirstSteps({ progress }: { readonly progress: SetupProgress }) {
  const { t } = useLingui();
  const done = Number(progress.hasChannel) + Number(progress.hasLiveFlow);
  const steps = [
    {
      title: t`Connect a channel`,
      text: t`Your WhatsApp number, Messenger Page or Instagram account, so that conversations come in.`,
      done: progress.hasChannel,
      href: '/channels',
      action: t`Connect a channel`,
    },
    {
      title: t`Use the 24-hour reminder`,
      text: t`When nobody has answered a customer for 23 hours, your team is told, while you can still write.`,
      done: progress.hasLiveFlow,
      ...(progress.begunFlowId === null
        ? { href: '/flows/templates', action: t`Choose a template` }
        : { href: `/flows/${progress.begunFlowId}`, action: t`Look at it and publish` }),
    },
  ];
  const next = steps.findIndex((step) => !step.done);
  return (
    <section aria-labelledby="first-steps">
      <div className={classes['head']}>
        <Title order={2} id="first-steps">
          {progress.complete ? t`You are set up` : t`Get started`}
        </Title>
        <p className={classes['count']}>{t`${done} of ${steps.length} done`}</p>
      </div>
      <ol className={classes['steps']}>
        {steps.map((step, index) => (
          <li key={step.title} className={classes['step']} data-done={step.done} data-next={index === next}>
            <span className={classes['mark']} aria-hidden="true">
              {step.done ? <IconCheck size={18} stroke={2.4} /> : index + 1}
            </span>
            <div className={classes['text']}>
              <Title order={3}>{step.title}</Title>
              <p>{step.text}</p>
            </div>
            {step.done ? (
              <span className={classes['done']}>{t`Done`}</span>
            ) : (
              <Button component={Link} href={step.href} variant={index === next ? 'filled' : 'default'}>
                {step.action}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
