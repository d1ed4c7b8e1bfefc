import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { usePlaygroundPage } from './playgroundPage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const view = usePlaygroundPage();
const { composer, option, message, button, press, say } = view;

/** What axe-core finds that would keep somebody from using the page. */
async function seriousFaults(part = 'body'): Promise<string[]> {
  // The page's policy forbids scripts that are put into it; the checker comes in over the debugger instead.
  const session = await view.page.context().newCDPSession(view.page);
  await session.send('Runtime.evaluate', { expression: axe });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run('${part}').then(({ violations }) => JSON.stringify(violations))`,
    awaitPromise: true,
    returnByValue: true,
  });
  const found = JSON.parse(result.value) as {
    id: string;
    impact: string;
    nodes: { html: string; failureSummary: string }[];
  }[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

describe('GIVEN the page in a real browser', () => {
  it('WHEN /ask is typed with completion THEN the answer is shown as Discord shows it', async () => {
    await composer().pressSequentially('/as');
    await option(/^\/ask/).waitFor();
    await press('Tab');
    await view.page.keyboard.type('long');
    await option('How long did the meeting last?').waitFor();
    await press('Enter', 'Enter');
    const answer = message('Alice used /ask');
    await answer.getByText('for 130 minutes', { exact: true }).waitFor();
    expect(await answer.locator('strong').textContent()).toBe('for 130 minutes');
    expect(await answer.locator('blockquote').textContent()).toContain('The meeting lasted');

    await press('ArrowUp');
    expect(await view.page.getByRole('combobox', { name: 'question' }).inputValue()).toBe(
      'How long did the meeting last?',
    );
    await press('Escape', 'Escape');
    await composer().waitFor();
  });

  it('WHEN options are missing or wrong THEN the command waits and says why', async () => {
    await composer().pressSequentially('/show all ');
    await press('Escape', 'Enter');
    await view.page.getByText('tone — This option is required. Specify a value.').waitFor();
    await press('Enter');
    await view.page.keyboard.type('qui');
    await option('Quiet').waitFor();
    await press('Tab', 'Tab');
    await view.page.keyboard.type('9');
    await press('Enter');
    await view.page.getByText('count — Write 5 or less.').waitFor();
    await view.page.keyboard.press('Backspace');
    await view.page.keyboard.type('3');
    await press('Enter');
    await message('Alice used /show all').waitFor();
  });

  it('WHEN buttons, selects and forms are used THEN the bot answers, to oneself alone where it says so', async () => {
    await composer().pressSequentially('/show all quiet');
    await press('Enter', 'Enter');
    await button('Primary').click();
    const secret = message('Only you should see this.');
    await secret.getByText('Only you can see this').waitFor();
    await secret.getByRole('button', { name: 'Dismiss message' }).click();
    await secret.waitFor({ state: 'detached' });

    await view.page.getByRole('combobox', { name: 'Show a source…' }).click();
    await option(/^Second/).click();
    await message('You chose second').waitFor();

    await button('Form').click();
    await view.page.getByRole('dialog').getByRole('textbox', { name: 'Your words' }).fill('Hello, *form*');
    await button('Submit').click();
    await message('You wrote: Hello, form').waitFor();

    await view.run('/show ticks');
    const form = view.page.getByRole('dialog');
    await form.getByRole('radio', { name: 'Weekly' }).check();
    await form.getByRole('checkbox', { name: 'Cars' }).check();
    await form.getByRole('checkbox', { name: 'I am sure' }).check();
    await form.getByText('A picture: this page does not take files in forms.').waitFor();
    expect(await seriousFaults('dialog')).toEqual([]);
    await button('Submit').click();
    await message('You ticked: "weekly" ["tariffs","cars"] true').waitFor();

    await view.page.getByRole('img', { name: 'pixel.png' }).scrollIntoViewIfNeeded();
    const width = () => view.page.evaluate(`document.querySelector('[alt="pixel.png"]').naturalWidth`);
    await expect.poll(width).toBe(1);
    await button('Change').click();
    await message('The button changed this.').waitFor();
    expect(await button('Primary').count()).toBe(0);
  });

  it('WHEN one writes to the bot in a channel and in DM THEN it answers; elsewhere it stays silent', async () => {
    await composer().pressSequentially('@Ver');
    await option(/^@Verbatim/)
      .first()
      .waitFor();
    await press('Enter');
    await view.page.keyboard.type('good morning');
    await press('Enter');
    await message('You said: @Verbatim good morning').waitFor();

    await view.page.getByRole('button', { name: 'Direct messages' }).click();
    await say('and **here**?');
    const answer = message('You said: and here?');
    await answer.waitFor();
    await answer.hover();
    await answer.getByRole('button', { name: 'Reply' }).click();
    await view.page.getByText('Replying to Verbatim').waitFor();
    await say('thanks');
    await message('You said: thanks').waitFor();
  });

  it('WHEN a message’s menu is opened by keyboard THEN the bot’s own entries are in it', async () => {
    await say('The tariff is 24%.');
    await message('The tariff is 24%.').waitFor();
    await view.page.getByRole('log').focus();
    await press('ArrowUp', 'Enter');
    await view.page.getByRole('menuitem', { name: 'Ask the articles' }).focus();
    await press('Enter');
    await message('Alice used Ask the articles').getByText('About: The tariff is 24%.').waitFor();
  });

  it('WHEN a message is full of HTML THEN it is shown, letter by letter, and nothing runs', async () => {
    const title = await view.page.title();
    await say('/show hostile');
    await press('Enter');
    const answer = message('Alice used /show hostile');
    await answer.getByText('<script>document.title=2</script>').first().waitFor();
    expect(await answer.locator('script, img, svg:not(.icon), iframe, [onload], [onerror]').count()).toBe(0);
    expect(await answer.locator('a').count()).toBe(0);
    expect(await view.page.title()).toBe(title);
  });

  it('THEN dark and light, wide and narrow, nothing serious keeps anybody out', async () => {
    await composer().pressSequentially('/show all quiet');
    await press('Enter', 'Enter');
    await button('Primary').click();
    await message('Only you should see this.').waitFor();
    expect(await seriousFaults()).toEqual([]);
    await button('Form').click();
    await view.page.getByRole('dialog').waitFor();
    expect(await seriousFaults('dialog')).toEqual([]);
    // Whoever asks for less motion gets none.
    expect(await view.page.evaluate('document.getAnimations().length')).toBe(0);
    await press('Escape');
    await button('Inspector and tools').click();
    for (const name of ['Inspector', 'Time', 'Faults', 'Session']) {
      await view.page.getByRole('tab', { name }).click();
      expect(await seriousFaults('#panel')).toEqual([]);
    }
    await button('Light colours').click();
    await view.page.getByRole('tab', { name: 'Inspector' }).click();
    await composer().pressSequentially('/');
    await option(/^\/ask/).waitFor();
    expect(await seriousFaults()).toEqual([]);
    await button('Close the tools').click();
    await view.page.setViewportSize({ width: 360, height: 740 });
    expect(await seriousFaults()).toEqual([]);
    await button('Dark colours').click();
    expect(await seriousFaults()).toEqual([]);
    expect(await view.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });
});
