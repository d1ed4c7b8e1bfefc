import { describe, expect, it } from 'vitest';
import { openPage, PlaygroundPage, useBrowser } from './playgroundPage.ts';
import { verbatimOver } from './verbatimBot.ts';

const browser = useBrowser();

/** The page with Verbatim on it, its faults in sight. */
class FaultPage extends PlaygroundPage {
  readonly status = (text: string) => this.page.getByText(`Verbatim is ${text}.`).waitFor();
  /** A line of what the page shows of the bot's coping. */
  readonly coping = (line: RegExp) =>
    this.page.getByRole('group', { name: 'How the bot copes' }).getByRole('button', { name: line });
  readonly lasted = () => this.message('Alice used /ask').getByText('130 minutes').first();

  async writeQuestion(): Promise<void> {
    await this.composer().pressSequentially('/ask ');
    await this.page.keyboard.insertText('How long did the meeting last?');
    await this.press('Escape');
  }

  async ask(): Promise<void> {
    await this.writeQuestion();
    await this.press('Enter');
  }
}

/** A test on a page of its own: most of its time it waits, so that several may run at once. */
async function onPage(run: (view: FaultPage) => Promise<void>): Promise<void> {
  const view = new FaultPage();
  const close = await openPage(view, browser(), verbatimOver());
  try {
    await view.button('Inspector and tools').click();
    await view.openTab('Faults');
    await run(view);
  } finally {
    await close();
  }
}

describe.concurrent('GIVEN Verbatim, and something that goes wrong', () => {
  it('WHEN the gateway is dropped THEN it resumes by itself, and answers', () =>
    onPage(async (view) => {
      await view.button(/^Drop the gateway/).click();
      await view.status('offline');
      await view.status('online');
      await view.coping(/Resume$/i).waitFor();
      await view.coping(/RESUMED$/).waitFor();
      await view.ask();
      await view.lasted().waitFor();
    }));

  it('WHEN Discord is down for ten seconds THEN people are told, and afterwards it is back by itself', () =>
    onPage(async (view) => {
      await view.writeQuestion();
      await view.button(/^Discord down/).click();
      await view.status('offline');
      await view.page.getByRole('combobox', { name: 'question' }).press('Enter');
      await view.openTab('Time');
      await view.button('+ 1 hour').click();
      await view.message('Alice used /ask').getByText('The application did not respond').waitFor();
      await view.openTab('Faults');
      await view.status('online');
      await view.ask();
      await view.lasted().waitFor();
    }));

  it.each([
    ['Server error', /\/callback 500/],
    ['Cut the line', /\/callback cut/],
  ])('WHEN its next request meets “%s” THEN it tries again, and answers once', (fault, line) =>
    onPage(async (view) => {
      await view.button(new RegExp(`^${fault}`)).click();
      await view.ask();
      await view.lasted().waitFor();
      await view.coping(line).waitFor();
      expect(await view.message('Alice used /ask').count()).toBe(1);
    }),
  );

  it('WHEN it is restarted THEN the buttons of its earlier answers still work', () =>
    onPage(async (view) => {
      await view.ask();
      await view.lasted().waitFor();
      await view.button(/^Restart the bot/).click();
      await view.page.getByText('Done: Restart the bot.').waitFor();
      await view.status('online');
      await view.button('Show in context').click();
      await view.message('Only you can see this').waitFor();
    }));
});

// Two of the three seconds that Discord gives are spent waiting: little else may take the processor meanwhile.
describe.concurrent('GIVEN Verbatim, and answers that have to wait', () => {
  it('WHEN its next request meets a 429 THEN it waits as told, and answers once', () =>
    onPage(async (view) => {
      await view.button(/^Rate limit/).click();
      await view.ask();
      await view.coping(/\/callback 429/).waitFor();
      await view.lasted().waitFor();
      await view.coping(/\/callback 20\d/).waitFor();
      expect(await view.message('Alice used /ask').count()).toBe(1);
    }));

  it('WHEN its answers travel slowly THEN they still arrive in time, and the inspector shows them amber', () =>
    onPage(async (view) => {
      await view.button(/^Answer slowly/).click();
      await view.ask();
      await view.lasted().waitFor();
      await view.openTab('Inspector');
      const line = view.page.getByRole('button', { name: /INTERACTION_CREATE 2\d{3} ms$/ });
      await line.waitFor();
      expect(await line.locator('.traffic-took.amber').count()).toBe(1);
    }));
});
