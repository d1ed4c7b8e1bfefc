import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/knowledge/knowledgeFolder.ts';
import { trickyBody } from '../discord/arbitraries.ts';
import { shown } from '../discord/shown.ts';
import { articleFolder, setStage, writeArticle } from './stage.ts';

const inputs: readonly (readonly [string, string])[] = [
  ['one character', '?'],
  ['white space', ' \t \u3000 '],
  ['zero-width characters', '\u200b\u200d\u2060\ufeff'],
  ['6,000 letters', 'a'.repeat(6000)],
  ['6,000 characters to escape', '*_`|~>'.repeat(1000)],
  ['6,000 characters of words', 'tariff rate Japan '.repeat(333)],
  [
    '6,000 characters of absent words',
    Array.from({ length: 700 }, (_, index) => `zqx${index}yv`)
      .join(' ')
      .slice(0, 6000),
  ],
  ['Markdown', '# **What** _tariff_ ~~rate~~ ||does|| `Japan` [face](https://example.com)?'],
  ['mentions', '@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678> tariff'],
  ['code fences', '```ts\nconst tariff = 24;\n```'],
  ['an unclosed fence', '``` tariff'],
  ['right-to-left text', 'ما هي نسبة التعريفة؟ \u202etariff\u202c'],
  ['emoji', '🇯🇵🤝🇺🇸👩‍👩‍👧‍👦 tariff 🎌'.repeat(20)],
  ['combining marks', `tariff${'\u0301'.repeat(500)}`],
  ['a lone surrogate', 'tariff \ud83d rate'],
  ['control characters', 'tariff\u0000\u0007\u001b[31m rate'],
  ['line breaks', '\n\n\ntariff\r\n\r\nrate\u2028Japan'],
  ['Japanese', '日本の関税率は何パーセントですか？'],
  ['what looks like our own citation', '> tariff\n-# ¶ 1 · *Title*'],
  ['a custom_id', 'v1:share:abcdefgh:x'],
];

describe('GIVEN whatever people write', () => {
  it('WHEN it is a question THEN it is answered, with a payload that Discord takes, and nobody is pinged', async () => {
    const { alice, app, discord, general, guild, replies, log } = await setStage();
    const bob = discord.createPerson({ name: 'Bob', locale: 'ja' });
    guild.join(bob);
    const dm = alice.openDm(app);
    let sent = 0;
    for (const [name, text] of inputs) {
      for (const person of [alice, bob]) {
        const { response } = await person.slash(general, 'ask', { question: text, hide: person === bob });
        expect(response?.embeds.length, name).toBeGreaterThan(0);
        expect(response?.pinged.size).toBe(0);
      }
      const message = [...text].slice(0, 2000).join('');
      if (message.trim() !== '') {
        await alice.menu(alice.say(general, message), 'Ask the articles');
        alice.say(dm, message);
        sent += 1;
        await discord.until(() => replies(dm).length === sent, { what: `The reply to ${name}` });
      }
    }
    expect(log.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
  });

  it('WHEN it is an article THEN its excerpts are shown to the character, in payloads that Discord takes', async () => {
    const directory = await articleFolder({ tricky: 'x' });
    const { alice, general, discord, serve } = await setStage({ directory });
    await fc.assert(
      fc.asyncProperty(fc.array(trickyBody, { minLength: 1, maxLength: 3 }), async (paragraphs) => {
        await writeArticle(directory, 'tricky', paragraphs.map((text) => `tariff ${text}`).join('\n\n'));
        const { library } = await loadLibrary(directory);
        await serve(library);
        const { response } = await alice.slash(general, 'ask', { question: 'tariff' });
        const seen = response!.embeds
          .map(({ description }) => shown(description ?? ''))
          .join('\n')
          .replace(/\s+/g, ' ');
        const sentences = library.sentences.map(({ articleId, start, end }) =>
          library.article(articleId)!.body.slice(start, end),
        );
        expect(response!.content).toBe('');
        expect(sentences.some((sentence) => seen.includes(sentence.replace(/\s+/g, ' ')))).toBe(true);
        await alice.press(response!, 'Show in context');
        await alice.press(response!, 'Copy citation');
        expect(discord.refusals).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['5,000 characters in one sentence', `The tariff ${'rate of goods '.repeat(360)}stays.`],
    ['30,000 characters in one sentence', `The tariff ${'rate of goods '.repeat(2200)}stays.`],
    ['5,000 characters without a space', `tariff ${'長'.repeat(5000)}`],
    ['5,000 characters to escape', `tariff ${'*'.repeat(5000)}`],
  ])('WHEN an excerpt has %s THEN it is shown or attached whole', async (_, body) => {
    const directory = await articleFolder({ long: body });
    const { alice, general } = await setStage({ directory });
    const { response } = await alice.slash(general, 'ask', { question: 'tariff', hide: true });
    const seen = response!.embeds
      .map(({ description }) => shown(description ?? ''))
      .join('')
      .replace(/\s+/g, '');
    if (response!.attachments.length > 0) expect(seen).toContain('Itisattachedwhole');
    else expect(seen).toContain(body.replace(/\s+/g, ''));
    await alice.press(response!, 'Show in context');
    await alice.press(response!, 'Copy citation');
    const share = await alice.press(response!, 'Share');
    expect(share.failure).toBeNull();
  });
});
