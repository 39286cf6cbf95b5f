import { expect, test } from 'vitest';
import { describeTimerDriver, MemoryTimerDriver } from '@janela/runtime/testing';

const horizonMs = 120_000;
describeTimerDriver({ make: () => Promise.resolve(new MemoryTimerDriver(horizonMs)), horizonMs }, { test, expect });
