import { expect, it } from 'vitest';
import { temporaryFolder } from '../reminders/scene.ts';
import { runSoak } from './reminders/soak.ts';

const soak = (options: Partial<Parameters<typeof runSoak>[0]>) =>
  runSoak({ kills: 11, nonceWindow: 60_000, dataDir: temporaryFolder(), ...options });

it.each([
  [0, 1],
  [60_000, 1],
  [300_000, 2],
])(
  'GIVEN processes killed at every step and at random, with a nonce window of %i ms, %i on one SQLite file THEN what they confirmed is seen exactly once',
  async (nonceWindow, processes) => {
    const blindShare = nonceWindow > 0 ? 0.2 : 0;
    const { lost, doubled, inDoubt, acknowledged } = await soak({ nonceWindow, processes, blindShare });
    expect(acknowledged).toBeGreaterThan(50);
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
    // On a busy machine a try may grow too old for its nonce, where the history is closed.
    expect(inDoubt.length).toBeLessThanOrEqual(nonceWindow > 0 ? acknowledged * 0.03 : 0);
  },
  120_000,
);

it('GIVEN the same without the nonce THEN reminders are doubled: it is needed, and these tests would notice', async () => {
  const { doubled } = await soak({ kills: 3, enforceNonce: false, killAt: ['sent'], blindShare: 1 });
  expect(doubled.length).toBeGreaterThan(0);
}, 120_000);
