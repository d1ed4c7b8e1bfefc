import { MessageFlags } from 'discord-api-types/v10';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/knowledge/knowledgeFolder.ts';
import { articleFolder, read, setStage, writeArticle } from './stage.ts';

const treaty = 'The treaty expires on 5 February 2099 unless both sides agree.';

describe('GIVEN the bot and a person who wants to know what is coming', () => {
  it('WHEN /deadlines finds that all has passed THEN it says so, with the sentences', async () => {
    const { alice, general } = await setStage();
    const { response } = await alice.slash(general, 'deadlines');
    expect(read(response)).toContain(
      'Everything that the articles announce has passed, the last of it on 31 July 2025:',
    );
    expect(read(response)).toContain('unless it can negotiate a deal with the US');
  });

  it('WHEN a deadline is added to the calendar THEN a tentative all-day entry comes, to the person alone', async () => {
    const directory = await articleFolder({ treaty });
    const { alice, general } = await setStage({ directory });
    const { response } = await alice.slash(general, 'deadlines', { show: 'all' });
    expect(read(response)).toContain('1. 5 February 2099');
    const press = await alice.press(response!, 'Add no. 1 to calendar');
    const [file] = press.response!.attachments;
    expect(file?.filename).toBe('deadline.ics');
    expect(press.response!.flags & MessageFlags.Ephemeral).toBeTruthy();
    const event = new ICAL.Component(ICAL.parse(await (await fetch(file!.url)).text())).getFirstSubcomponent('vevent')!;
    expect(event.getFirstPropertyValue('dtstart')?.toString()).toBe('2099-02-05');
    expect(event.getFirstPropertyValue('summary')).toBe('The treaty expires');
    expect(event.getFirstPropertyValue('description')).toContain(treaty);
  });

  it('WHEN its article has changed since THEN the button tells, and one that is gone is refused', async () => {
    const directory = await articleFolder({ treaty });
    const { alice, general, serve } = await setStage({ directory });
    const { response } = await alice.slash(general, 'deadlines', { show: 'all' });
    await writeArticle(directory, 'treaty', `A correction was made. ${treaty}`);
    await serve((await loadLibrary(directory)).library);
    const changed = await alice.press(response!, 'Add no. 1 to calendar');
    expect(changed.response!.content).toContain('The articles have changed since.');
    await writeArticle(directory, 'treaty', 'Nothing is due.');
    await serve((await loadLibrary(directory)).library);
    const gone = await alice.press(response!, 'Add no. 1 to calendar');
    expect(gone.response!.content).toBe('The articles have changed since. Please ask again.');
  });

  it('WHEN the articles have changed since THEN turned pages and pictures say so, once', async () => {
    const directory = await articleFolder({
      rates: Array.from({ length: 9 }, (_, at) => `Round ${at + 1} opens on ${at + 1} March 2099.`).join('\n\n'),
    });
    const { alice, discord, general, serve } = await setStage({ directory });
    const { response: deadlines } = await alice.slash(general, 'deadlines', { show: 'all' });
    const { response: timeline } = await alice.slash(general, 'timeline');
    await writeArticle(directory, 'other', treaty);
    await serve((await loadLibrary(directory)).library);
    const picture = await alice.press(timeline!, 'Light picture');
    await discord.until(() => picture.response!.attachments.length === 1);
    expect(picture.response!.content).toContain('The articles have changed since.');
    for (const message of [deadlines!, timeline!]) {
      await alice.press(message, 'Next');
      expect(message.content).toBe('✏️ The articles have changed since. This is what they say now.');
      await alice.press(message, 'Next');
      expect(message.content).toBe('');
    }
  });

  it('WHEN /timeline is asked about a topic THEN pages and pictures keep to it', async () => {
    const directory = await articleFolder({
      rates: Array.from({ length: 9 }, (_, at) => `The rate rose in ${2001 + at}.`).join('\n\n'),
      other: 'Nothing else happened in 1999.',
    });
    const { alice, discord, general } = await setStage({ directory });
    const { response } = await alice.slash(general, 'timeline', { about: 'the rate' });
    expect(response!.embeds[0]?.title).toBe('the rate');
    expect(read(response)).toContain('2001');
    expect(read(response)).not.toContain('1999');
    const turned = await alice.press(response!, 'Next');
    expect(turned.failure).toBeNull();
    expect(read(response)).toContain('2005');
    expect(response!.embeds.at(-1)?.footer?.text).toMatch(/^Page 2 of 3/);
    const picture = await alice.press(response!, 'Dark picture');
    await discord.until(() => picture.response!.attachments.length === 1);
    const [file] = picture.response!.attachments;
    expect([file?.filename, file?.width]).toEqual(['timeline.png', 1080]);
    expect(file?.description).toContain('5 statements of the articles, from 2005 to 2009');
    expect(picture.response!.flags & MessageFlags.Ephemeral).toBeTruthy();
  });

  it('WHEN nothing dated is said about it THEN the reply says what was looked for', async () => {
    const { alice, general } = await setStage();
    const { response } = await alice.slash(general, 'timeline', { about: 'China' });
    expect(read(response)).toContain('No sentence with a date holds all of these words.');
    expect(response!.components).toEqual([]);
    const all = await alice.slash(general, 'timeline', { about: '   ' });
    expect(read(all.response)).toContain('23 May 2025');
  });
});
