import { chromium } from '@playwright/test';
import { findChromium } from './browser/find-chromium.ts';
import { furnish, startStage } from './stage/start-stage.ts';
import { WHATSAPP } from './stage/businesses.ts';
import {
  agentAnswers,
  connect,
  customersWrite,
  publishReminder,
  reminderArrives,
  setUp,
} from './stage/founding-story.ts';

/** `pnpm demo`: the founding promise, played on a throw-away installation with nothing mocked but Meta itself. */
const startedAt = performance.now();

function tellAt(clock: () => number) {
  return (step: string): void => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5);
    const shown = new Date(clock()).toISOString().slice(0, 16).replace('T', ' ');
    console.log(`${seconds} s   ${shown}   ${step}`);
  };
}

console.log('\nA customer whom nobody answers is never forgotten\n');
console.log('  real     the server’s clock');
const browser = await chromium.launch(launchOptionsOf(await findChromium()));
const stage = await startStage();
try {
  const page = await browser.newPage({ locale: 'en-US', timezoneId: 'America/Sao_Paulo' });
  const story = { stage, page, tell: tellAt(() => stage.installation.lastKnownNow) };
  const admin = await setUp(story);
  await connect(story, admin);
  await publishReminder(story);
  await customersWrite(story);
  await reminderArrives(story);
  await agentAnswers(story);
} finally {
  await stage.close();
  await browser.close();
}

console.log('\nA customer who was answered in time disturbs nobody\n');
const quiet = await startStage();
try {
  const tell = tellAt(() => quiet.installation.lastKnownNow);
  await furnish(quiet);
  const maria = quiet.emulator.whatsAppCustomer(WHATSAPP.id, { waId: '5511999990001', name: 'Maria Silva' });
  await quiet.emulator.deliver([maria.text('Oi, tudo bem?')]);
  tell('Maria writes on WhatsApp');
  await quiet.installation.advance('PT2H');
  await quiet.emulator.deliver([maria.answeredInPhoneApp('Tudo ótimo, Maria!')]);
  tell('A colleague answers from the phone app two hours later');
  await quiet.installation.advance('PT24H');
  if (quiet.mailbox.mails.length > 0) throw new Error('A reminder was sent although Maria had been answered.');
  tell('A day later nobody has been disturbed');
} finally {
  await quiet.close();
}
console.log('\nEverything held.\n');
process.exit(0);

function launchOptionsOf({ executablePath, args, env }: Awaited<ReturnType<typeof findChromium>>) {
  return { executablePath, args: [...args], env: { ...process.env, ...env } };
}
