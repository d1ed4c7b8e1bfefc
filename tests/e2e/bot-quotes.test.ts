import { describe, expect, it } from 'vitest';
import { articleFolder, read, setStage } from './stage.ts';

const people = ['Ana Brusik', 'Piet Vroom', 'Mia Sand'];
const manyQuotes = Array.from(
  { length: 12 },
  (_, index) => `“Round ${index + 1} is over,” said ${people[index % 3]}.`,
).join('\n\n');

describe('GIVEN /quote find', () => {
  it('WHEN a speaker is typed THEN speakers are offered with how much they say, and a choice finds them', async () => {
    const { alice, general } = await setStage();
    const choices = await alice.autocomplete(general, 'quote find', { speaker: 'aka' }, 'speaker');
    expect(choices.map(({ name }) => name)).toEqual(['Ryosei Akazawa (9)']);
    const { response } = await alice.slash(general, 'quote find', { speaker: choices[0]!.value, about: 'rare earths' });
    expect(response!.embeds[0]!.author!.name).toBe('💬 One quotation');
    expect(read(response)).toContain('Ryosei Akazawa · Japan’s Economy Minister · in the reporter’s words');
    expect(response!.embeds[0]!.description).toContain('> **Semiconductor supply chains and rare earths are among');
  });

  it('WHEN nothing is typed THEN everybody is offered; WHEN an office is typed THEN it finds who holds it', async () => {
    const { alice, general } = await setStage();
    const all = await alice.autocomplete(general, 'quote find', { speaker: '' }, 'speaker');
    expect(all.map(({ name }) => name)).toContain('Treasury Department (1)');
    const { response } = await alice.slash(general, 'quote find', { speaker: 'the economy minister', about: 'G7' });
    expect(read(response)).toContain('“We agreed to accelerate the talks');
  });

  it('WHEN somebody is only spoken of THEN it says so and shows what others say', async () => {
    const { alice, general } = await setStage();
    const { response } = await alice.slash(general, 'quote find', { speaker: 'Scott Bessent' });
    expect(read(response)).toContain(
      '“Scott Bessent” is not quoted in the articles. Others speak about Scott Bessent:',
    );
    expect(read(response)).toContain('Treasury Department · word for word');
  });

  it('WHEN nothing fits THEN it says what was looked for', async () => {
    const { alice, general } = await setStage();
    const { response } = await alice.slash(general, 'quote find', { about: 'soybeans' });
    expect(read(response)).toContain('No quotation in the articles holds “soybeans”.');
  });

  it('WHEN nothing is given THEN one quotation comes, at random', async () => {
    const { alice, general } = await setStage();
    const { response } = await alice.slash(general, 'quote find', { hide: true });
    expect(response!.visibleTo).toBe(alice.id);
    expect(response!.embeds[0]!.author!.name).toBe('🎲 A quotation at random');
    expect(read(response)).toMatch(/> [\s\S]*-# ¶ \d+ · /);
  });

  it('WHEN there are many THEN buttons turn the page, after a restart too, and for nobody else', async () => {
    const stage = await setStage({ directory: await articleFolder({ talks: manyQuotes }), start: false });
    const { alice, discord, general, guild, startBot } = stage;
    const before = await startBot();
    const { response } = await alice.slash(general, 'quote find', { about: 'round' });
    expect(read(response)).toContain('Round 1 is over');
    expect(response!.embeds[0]!.footer!.text).toContain('Page 1 of 3');
    await before.stop();
    await startBot();
    await alice.press(response!, 'Next');
    expect(read(response)).toContain('Round 5 is over');
    const bob = discord.createPerson({ name: 'Bob' });
    guild.join(bob);
    const refused = await bob.press(response!, 'Next');
    expect(refused.response!.content).toContain('Only the person who asked can do that');
    expect(read(response)).toContain('Round 5 is over');
  });

  it('WHEN the person’s Discord is Japanese THEN the frame is, and the words stay the article’s', async () => {
    const { discord, general, guild } = await setStage();
    const aiko = discord.createPerson({ name: 'Aiko', locale: 'ja' });
    guild.join(aiko);
    const { response } = await aiko.slash(general, 'quote find', { speaker: 'Treasury' });
    expect(read(response)).toContain('Treasury Department · 発言のまま');
    expect(read(response)).toContain('“Secretary Bessent highlighted');
  });
});

describe('GIVEN /quote check', () => {
  it('WHEN a word was changed THEN it is struck out beside the article’s, with a warning and the sentence', async () => {
    const { alice, general } = await setStage();
    const text = 'If our requests to do that are met, we will be able to come to an agreement';
    const { response } = await alice.slash(general, 'quote check', { text });
    expect(response!.embeds[0]!.author!.name).toBe('❌ Altered: the article has other words');
    expect(response!.embeds[0]!.description).toContain('we ~~will~~ **may** be able to come to an agreement');
    expect(read(response)).toContain('⚠️ How certain it is was changed: the article has “may”, the claim “will”.');
    expect(read(response)).toContain('Said by Ryosei Akazawa (“Akazawa”) · Japan’s Economy Minister');
    expect(response!.embeds[0]!.description).toContain('> “If our requests to do that are met, we **may** be able');
  });

  it('WHEN a condition was cut off THEN it stands in bold in the sentence', async () => {
    const { alice, general } = await setStage();
    const text = 'it will be difficult for us to agree to a deal';
    const { response } = await alice.slash(general, 'quote check', { text, hide: true });
    expect(response!.visibleTo).toBe(alice.id);
    expect(response!.embeds[0]!.author!.name).toContain('Clipped');
    expect(response!.embeds[0]!.description).toContain('**But if that is not possible, then**');
  });

  it('WHEN somebody else is said to have said it THEN the true speaker is named', async () => {
    const { alice, general } = await setStage();
    const [bessent] = await alice.autocomplete(general, 'quote check', { speaker: 'treasury' }, 'speaker');
    const { response } = await alice.slash(general, 'quote check', {
      text: 'We agreed to accelerate the talks',
      speaker: bessent!.value,
    });
    expect(response!.embeds[0]!.author!.name).toContain('Exact');
    expect(read(response)).toContain('⚠️ Not Treasury Department: the article gives these words to Ryosei Akazawa');
  });

  it('WHEN the sentence’s context is wanted THEN it is shown', async () => {
    const { alice, general } = await setStage();
    const { response } = await alice.slash(general, 'quote check', { text: 'frank and constructive' });
    const context = await alice.press(response!, 'Show in context');
    expect(read(context.response)).toContain('called Friday’s talks “frank and constructive”');
  });

  it.each([
    ['punctuation alone', '?!…', 'There are no words to check'],
    ['another language', '私たちは交渉を加速する', 'Absent: the articles do not say this'],
    ['6,000 characters', 'tariff deal '.repeat(500), 'Absent'],
    ['what looks like an excerpt of ours', '> tariff\n-# ¶ 1 · *Title*', 'Absent'],
    ['mentions and Markdown', '@everyone <@123456789012345678> **We agreed to accelerate the talks**', 'Exact'],
  ])('WHEN it is %s THEN the answer is clear', async (_, text, expected) => {
    const { alice, general } = await setStage();
    const { response } = await alice.slash(general, 'quote check', { text });
    expect(`${response!.embeds[0]!.author!.name}\n${read(response)}`).toContain(expected);
    expect(response!.pinged.size).toBe(0);
  });

  it('WHEN people write whatever THEN both commands answer with a payload that Discord takes', async () => {
    const { alice, discord, general, guild, log } = await setStage({
      directory: await articleFolder({ talks: manyQuotes }),
    });
    const bob = discord.createPerson({ name: 'Bob', locale: 'ja' });
    guild.join(bob);
    const inputs = [
      '?',
      '\u200b\u200d\u2060\ufeff',
      '*_`|~> round '.repeat(3),
      '# **round** ~~is~~ ||over||',
      '```ts\nround\n```',
      '``` round',
      '\u202eround\u202c',
      '🇯🇵🤝🇺🇸 round',
      `round${'\u0301'.repeat(20)}`,
      'round \ud83d over',
      'round\u0000\u001b[31m',
      '\n\nround\r\n\u2028over',
      'v1:quotes:abc:1/2/3',
      'round/2/3',
    ];
    for (const text of inputs) {
      for (const person of [alice, bob]) {
        const check = await person.slash(general, 'quote check', { text, speaker: text });
        const find = await person.slash(general, 'quote find', { about: [...text].slice(0, 40).join('') });
        const nobody = await person.slash(general, 'quote find', { speaker: text, hide: true });
        for (const { response } of [check, find, nobody]) {
          expect(response?.embeds.length, text).toBeGreaterThan(0);
          expect(response?.pinged.size).toBe(0);
        }
        if (read(find.response).includes('Round 1 is over'))
          await person.press(find.response!, person === bob ? '次へ' : 'Next');
      }
    }
    expect(log.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
  });

  it('WHEN the sentence is too long for a message THEN it is attached', async () => {
    const long = `“We agreed ${'and agreed '.repeat(900)}today,” said Ana Brusik.`;
    const { alice, general } = await setStage({ directory: await articleFolder({ talks: long }) });
    const { response } = await alice.slash(general, 'quote check', { text: 'and agreed today' });
    expect(response!.attachments).toHaveLength(1);
  });
});

describe('GIVEN the message menu “Check quote”', () => {
  it('WHEN a message quotes somebody THEN the quotation in it is checked, for the person alone', async () => {
    const { alice, discord, general } = await setStage();
    const message = alice.say(
      general,
      'lol did you see that he really said “it will be difficult for us to agree to a deal” ??',
    );
    const { response } = await alice.menu(message, 'Check quote');
    expect(response!.visibleTo).toBe(alice.id);
    expect(response!.embeds[0]!.author!.name).toContain('Clipped');
    const share = await alice.press(response!, 'Share');
    await discord.until(() => share.followups.length === 1);
  });

  it('WHEN a message has no text THEN it says what to do', async () => {
    const { alice, general } = await setStage();
    const picture = alice.say(general, '', { files: [{ filename: 'a.txt', bytes: Buffer.from('a') }] });
    const { response } = await alice.menu(picture, 'Check quote');
    expect(response!.content).toContain('That message has no text');
  });
});
