import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What an operator watches. Names follow https://prometheus.io/docs/practices/naming/. */
export interface Metrics {
  readonly registry: Registry;
  readonly webhooks: Counter<'status'>;
  readonly inboundEvents: Counter;
  readonly timerLateness: Histogram;
  readonly messages: Counter<'outcome'>;
  readonly actions: Counter<'outcome'>;
  readonly liveListeners: Gauge;
}

/** A registry of its own for each server: two in one process, as in tests, do not count for each other. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    webhooks: new Counter({
      name: 'janela_webhooks_total',
      help: 'Webhook requests by the status they were answered with.',
      labelNames: ['status'],
      registers,
    }),
    inboundEvents: new Counter({
      name: 'janela_inbound_events_total',
      help: 'Events found in webhook bodies.',
      registers,
    }),
    timerLateness: new Histogram({
      name: 'janela_timer_lateness_seconds',
      help: 'How long after its due time a timer was answered.',
      buckets: [0.1, 0.25, 0.5, 1, 2, 5, 30, 300],
      registers,
    }),
    messages: new Counter({
      name: 'janela_outbox_messages_total',
      help: 'Attempts to send, by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
    actions: new Counter({
      name: 'janela_outbox_actions_total',
      help: 'Reactions, read marks and other things done that are no messages, by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
    liveListeners: new Gauge({
      name: 'janela_live_listeners',
      help: 'Consoles that listen for live changes.',
      registers,
    }),
  };
}
