import { describe, expect, it } from 'vitest';
import { usePlaygroundPage } from './playgroundPage.ts';

const view = usePlaygroundPage();
const { composer, option, message } = view;

/** What has the focus: its name, or the text that a screen reader reads. */
const nameOfFocus = `(() => {
  const { activeElement: element, body } = document;
  if (element === body) return 'nothing';
  const copy = element.cloneNode(true);
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return (element.ariaLabel ?? element.labels?.[0]?.textContent ?? copy.textContent).trim();
})()`;
const focused = () => view.page.evaluate<string>(nameOfFocus);

/** Presses keys one after the other; the focus must stay somewhere, or be somewhere again before anybody can notice. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await view.press(key);
    await expect.poll(focused, { message: `after ${key}`, interval: 5, timeout: 500 }).not.toBe('nothing');
  }
}

const write = (text: string) => view.page.keyboard.type(text);
const focusIs = (name: string | RegExp) => expect.poll(focused).toMatch(name);

/** Tabs on until the focus is on the thing of this name. */
async function tabTo(name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40 && !(await focused()).startsWith(name); presses++) await press(key);
  expect(await focused()).toContain(name);
}

describe('GIVEN somebody who has only a keyboard', () => {
  it('WHEN they run a command THEN the list, the pills, required and optional options are all theirs', async () => {
    await focusIs('Message #general');
    await write('/');
    await option(/^\/ask/).waitFor();
    await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'Tab');
    await focusIs('question');
    await press('Enter');
    await view.page.getByText('question — This option is required. Specify a value.').waitFor();
    await write('long');
    await option('How long did the meeting last?').waitFor();
    await press('Enter');
    // With only optional options left, Tab adds one and Enter sends.
    await option(/^hide/).waitFor();
    await press('Tab');
    await focusIs('hide');
    await press('ArrowDown', 'ArrowUp', 'Enter');
    await focusIs('Press Enter to send');
    await press('Enter');
    await message('Only you can see this').getByText('for 130 minutes').waitFor();
    await focusIs('Message #general');

    await press('ArrowUp');
    await focusIs('hide');
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace');
    await focusIs('question');
    await option(/^What tariff rate/).waitFor({ state: 'hidden' });
    await press('Tab');
    await option(/^hide/).waitFor();
    await press('Enter');
    await expect.poll(() => message('Alice used /ask').count()).toBe(2);

    await write('/la');
    await press('Tab');
    await focusIs('hours');
    await press('Escape', 'Escape');
    await focusIs('Message #general');
    expect(await composer().inputValue()).toBe('');
  });

  it('WHEN they use what a message holds THEN buttons, selects, forms and menus work, and they keep their place', async () => {
    await write('/show all quiet');
    await press('Escape', 'Enter');
    await message('Alice used /show all').waitFor();
    await tabTo('Messages in general', 'Shift+Tab');
    await press('ArrowUp');
    await tabTo('Form');
    await press('Enter');
    await focusIs('Your words');
    await write('by keyboard');
    await press('Tab', 'Tab', 'Enter');
    await message('You wrote: by keyboard').waitFor();
    await focusIs('Form');

    await tabTo('Show a source…');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    const chosen = message('You chose second');
    await chosen.waitFor();
    await focusIs('Show a source…');
    await tabTo('Dismiss message');
    await press('Enter');
    await chosen.waitFor({ state: 'detached' });
    await focusIs('Messages in general');

    await press('ArrowUp', 'ArrowUp', 'ContextMenu');
    await focusIs('Reply');
    await press('ArrowUp');
    await focusIs('Ask the articles');
    await press('Enter');
    await message('Alice used Ask the articles').waitFor();
    await press('Shift+F10', 'Escape');
    await focusIs(/^Verbatim/);

    await tabTo('Change');
    await press('Enter');
    await message('The button changed this.').waitFor();
    await focusIs(/^Verbatim/);
    await press('Tab');
    await focusIs(/^Verbatim$/);
    await press('Enter');
    await focusIs('Mention');
    await press('Enter');
    await focusIs('Message #general');
    expect(await composer().inputValue()).toBe('@Verbatim ');
  });

  it('WHEN they go elsewhere THEN channels, people and tools are within reach', async () => {
    await press('Alt+ArrowDown');
    await focusIs('Message #read-only');
    await press('Alt+ArrowUp', 'Alt+ArrowUp');
    await focusIs('Message @Verbatim');
    await tabTo('Book Club', 'Shift+Tab');
    await press('Enter');
    await focusIs('Message #lounge');
    await press('Shift+Tab', 'Shift+Tab');
    await tabTo('Trade Watch', 'Shift+Tab');
    await press('Enter');
    await focusIs('Message #general');
    await view.page.locator('.me').focus();
    await press('Enter', 'ArrowDown', 'Enter');
    await view.page.locator('.me').filter({ hasText: 'Ben' }).waitFor();
    await focusIs(/^Ben|^BBen/);

    await tabTo('Inspector and tools');
    await press('Enter');
    await tabTo('Light colours');
    await tabTo('Inspector');
    await press('ArrowRight');
    await focusIs('Time');
    await press('ArrowRight');
    await focusIs('Faults');
    await tabTo('Restart the bot');
    await press('Enter');
    await view.page.getByText('Done: Restart the bot.').waitFor();
    await focusIs(/^Restart the bot/);
    await tabTo('Faults', 'Shift+Tab');
    await press('ArrowLeft', 'ArrowLeft');
    await tabTo('Events');
    await press('Enter');
    await focusIs('Events');
    await tabTo('Traffic');
    await press('Tab', 'Enter');
    await tabTo('Close');
    await press('Enter');
    await focusIs(/Hello$/);
    await tabTo('Close the tools', 'Shift+Tab');
    await press('Enter');
    await focusIs('Message #general');
  });
});
