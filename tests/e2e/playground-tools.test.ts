import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/playground/replay.ts';
import { readSession } from '../../src/playground/session.ts';
import { startTestBot } from './playgroundBot.ts';
import { usePlaygroundPage } from './playgroundPage.ts';

const view = usePlaygroundPage();
const { composer, message, button, run, say, become, openTab } = view;

describe('GIVEN the tools beside the chat', () => {
  it('WHEN one goes on as somebody else THEN one sees what they see, in their time', async () => {
    await run('/later 5');
    await message('I will.').waitFor();
    await say('Good morning');
    await message('Good morning').getByText('8:00 AM').first().waitFor();

    await become('Haruka');
    await message('Good morning').getByText('21:00').first().waitFor();
    expect(await message('I will.').count()).toBe(0);
    await button('Book Club').click();
    await composer().pressSequentially('/a');
    await view.page.getByRole('option', { name: /^\/ask.*記事に質問する/ }).waitFor();
    await become('Chloe');
    expect(await button('Book Club').count()).toBe(0);
  });

  it('WHEN time is moved THEN reminders on the way go out at their own time', async () => {
    await run('/later 5');
    await message('I will.').waitFor();
    await button('The bot’s clock').or(view.page.locator('.clock')).first().click();
    await view.page.getByText(/^The next one is due in [45] hours\.$/).waitFor();
    await button('+ 1 day').click();
    await message('It is time, @Alice').getByText('May 24, 2025 at 1:00 PM').waitFor();
    await message('I will.').getByText('Yesterday at 8:00 AM').waitFor();
    await view.page.getByText('No reminder is waiting.').waitFor();

    await run('/later 2');
    await button('Next reminder').click();
    await message('It is time, @Alice').getByText('May 25, 2025 at 10:00 AM').waitFor();
    await view.page.getByLabel('Date and time, UTC').fill('2025-05-01T00:00');
    await button('Set').click();
    await view.page.getByText('Time only goes forward here.').waitFor();
    await button('Go to the present').click();
    await view.page.getByText('The present.').waitFor();
  });

  it('WHEN something is sent THEN the inspector shows it, with the rule that Discord would refuse it by, and no token', async () => {
    await button('Inspector and tools').click();
    await run('/ask why?');
    await message('Alice used /ask').waitFor();
    const event = view.page.getByRole('button', { name: /INTERACTION_CREATE \d+(\.\d)? ms$/ }).last();
    await event.click();
    await view.page.getByRole('region', { name: 'INTERACTION_CREATE' }).getByText('"token": "<token>"').waitFor();

    await run('/silence');
    await openTab('Time');
    await button('+ 1 hour').click();
    await message('Alice used /silence').getByText('The application did not respond').waitFor();
    await openTab('Inspector');
    await view.page.getByRole('button', { name: /INTERACTION_CREATE no answer$/ }).waitFor();

    await run('/broken');
    await button('Refused').click();
    await button(/^.* POST .*\/callback 400/).click();
    const rule = view.page.getByRole('region').filter({ hasText: '50035' });
    expect(await rule.getByRole('link', { name: 'Discord’s documentation' }).getAttribute('href')).toMatch(
      /^https:\/\/.*discord/,
    );
    await view.page.getByLabel('Filter the traffic').fill('nothing like this');
    await view.page.getByText('Nothing yet').waitFor();
    await button('Clear').click();
    await view.page.getByLabel('Filter the traffic').fill('');
    await view.page.getByText('Nothing yet').waitFor();
    expect(view.received).toContain('INTERACTION_CREATE');
    expect(view.received).not.toContain(view.token);
  });

  it('WHEN a session is saved THEN it plays again, and a bot that does otherwise is told on', async () => {
    await run('/show all quiet');
    await button('Form').click();
    await view.page.getByRole('dialog').getByRole('textbox').fill('Hello');
    await button('Submit').click();
    await message('You wrote: Hello').waitFor();
    await button('Primary').click();
    await message('Only you should see this.').waitFor();
    await run('/later 3');
    await message('I will.').waitFor();
    await button('Inspector and tools').click();
    await openTab('Time');
    await button('+ 1 day').click();
    await message('It is time').waitFor();
    await become('Ben');
    await say('@Verbatim hello from Ben');
    await message('You said').waitFor();
    await openTab('Session');
    const [download] = await Promise.all([view.page.waitForEvent('download'), button('Save the session').click()]);
    const session = readSession(readFileSync(await download.path(), 'utf8'));
    expect(session.steps.map(({ as, call }) => `${as} ${call.call}`)).toEqual([
      'Alice slash',
      'Alice press',
      'Alice submit',
      'Alice press',
      'Alice slash',
      'Alice setClock',
      'Ben say',
    ]);
    expect(JSON.stringify(session)).not.toMatch(/\d{17,}/);
    expect((await replay(session, startTestBot)).differences).toEqual([]);

    const rude = JSON.parse(JSON.stringify(session).replace('Only you should see this.', 'Everybody should see this.'));
    const { differences } = await replay(rude, startTestBot, 100);
    expect(differences).toMatchObject([{ step: 4, what: 'Alice: press', where: 'Trade Watch/general#3' }]);
  });
});
