import { beforeEach, describe, expect, it } from 'vitest';
import { usePlaygroundPage } from './playgroundPage.ts';
import { verbatimOver } from './verbatimBot.ts';

const view = usePlaygroundPage(verbatimOver());
const { button, message, openTab, press } = view;

const status = (text: string) => view.page.getByText(`Verbatim is ${text}.`).waitFor();
/** A line of what the page shows of the bot's coping. */
const coping = (line: RegExp) =>
  view.page.getByRole('group', { name: 'How the bot copes' }).getByRole('button', { name: line });

async function ask(question: string): Promise<void> {
  await view.composer().pressSequentially('/ask ');
  await view.page.keyboard.insertText(question);
  await press('Escape', 'Enter');
}

const lasted = () => message('Alice used /ask').getByText('130 minutes').first();

beforeEach(async () => {
  await button('Inspector and tools').click();
  await openTab('Faults');
});

describe('GIVEN Verbatim, and something that goes wrong', () => {
  it('WHEN the gateway is dropped THEN it resumes by itself, and answers', async () => {
    await button(/^Drop the gateway/).click();
    await status('offline');
    await status('online');
    await coping(/Resume$/i).waitFor();
    await coping(/RESUMED$/).waitFor();
    await ask('How long did the meeting last?');
    await lasted().waitFor();
  });

  it('WHEN its next request meets a 429 THEN it waits as told, and answers once', async () => {
    await button(/^Rate limit/).click();
    await ask('How long did the meeting last?');
    await coping(/\/callback 429/).waitFor();
    await lasted().waitFor();
    await coping(/\/callback 20\d/).waitFor();
    expect(await message('Alice used /ask').count()).toBe(1);
  });

  it('WHEN Discord is down for ten seconds THEN people are told, and afterwards it is back by itself', async () => {
    await button(/^Discord down/).click();
    await status('offline');
    await ask('How long did the meeting last?');
    await openTab('Time');
    await button('+ 1 hour').click();
    await message('Alice used /ask').getByText('The application did not respond').waitFor();
    await openTab('Faults');
    await status('online');
    await ask('How long did the meeting last?');
    await lasted().waitFor();
  });

  it('WHEN its answers travel slowly THEN they still arrive in time, and the inspector shows them amber', async () => {
    await button(/^Answer slowly/).click();
    await ask('How long did the meeting last?');
    await lasted().waitFor();
    await openTab('Inspector');
    const line = view.page.getByRole('button', { name: /INTERACTION_CREATE 2\d{3} ms$/ });
    await line.waitFor();
    expect(await line.locator('.traffic-took.amber').count()).toBe(1);
  });

  it.each([
    ['Server error', /\/callback 500/],
    ['Cut the line', /\/callback cut/],
  ])('WHEN its next request meets “%s” THEN it tries again, and answers once', async (fault, line) => {
    await button(new RegExp(`^${fault}`)).click();
    await ask('How long did the meeting last?');
    await lasted().waitFor();
    await coping(line).waitFor();
    expect(await message('Alice used /ask').count()).toBe(1);
  });

  it('WHEN it is restarted THEN the buttons of its earlier answers still work', async () => {
    await ask('How long did the meeting last?');
    await lasted().waitFor();
    await button(/^Restart the bot/).click();
    await view.page.getByText('Done: Restart the bot.').waitFor();
    await status('online');
    await button('Show in context').click();
    await message('Only you can see this').waitFor();
  });
});
