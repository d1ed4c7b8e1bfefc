import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGuard } from '../../../src/discord/guard/guard.ts';
import type { Originals } from '../../../src/discord/guard/originals.ts';
import type { Payload } from '../../../src/discord/guard/readExcerpts.ts';
import { contextMessage } from '../../../src/discord/messages/contextMessage.ts';
import { createLibrary, type Library } from '../../../src/knowledge/library.ts';
import { articleOf, libraryOf } from '../../fixtures.ts';
import { trickyBody } from '../arbitraries.ts';
import { shown } from '../shown.ts';

const asLoaded = ({ articles }: Library): Originals => ({
  read: async (name) => articles.find(({ file }) => file === name) ?? null,
});
const quoting = (words: string, title: string) => ({
  embeds: [{ description: `> ${words}\n-# ¶ 1 · *${title}* · 24 May 2025` }],
});

describe('the guard', () => {
  it('GIVEN any message with any one character changed THEN it passes only if people still read the article', async () => {
    await fc.assert(
      fc.asyncProperty(
        trickyBody,
        fc.nat(),
        fc.constantFrom('delete', 'insert', 'replace'),
        fc.constantFrom(...'*_~|`<>[]\\:#-+ .x1@\n”\u200b'),
        async (body, place, how, character) => {
          const library = libraryOf({ talks: body });
          const guard = createGuard(() => library, asLoaded(library));
          const message = contextMessage(library, [library.sentences[0]!], 'en');
          await guard.check(message as Payload, []);

          const description = message.embeds![0]!.description!;
          const at = place % description.indexOf('\n-# ¶');
          const kept = description.slice(how === 'insert' ? at : at + 1);
          const mutant = description.slice(0, at) + (how === 'delete' ? '' : character) + kept;
          const check = guard.check({ embeds: [{ description: mutant }] }, []);
          const isSent = await check.then(
            () => true,
            () => false,
          );
          const read = shown(mutant.slice(0, mutant.indexOf('\n-# ¶')));
          if (isSent) expect(body.replace(/\s+/g, ' ')).toContain(read.replace(/\s+/g, ' ').trim());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('GIVEN a file that became unusable THEN what served before may still be sent, and nothing else', async () => {
    const library = libraryOf({ talks: 'The talks went on.' });
    const guard = createGuard(() => library, { read: async () => null });
    await guard.check(quoting('The talks went on.', 'The talks'), []);
    await expect(guard.check(quoting('The talks ended.', 'The talks'), [])).rejects.toThrow('Not in paragraph 1');
  });

  it('GIVEN a title that is part of another THEN words of the one are not accepted as words of the other', async () => {
    const library = createLibrary([
      articleOf('The first went on.', { id: 'one', title: 'The talks' }),
      articleOf('The second ended.', { id: 'two', title: 'The talks, part two' }),
    ]);
    const guard = createGuard(() => library, asLoaded(library));
    await guard.check(quoting('The first went on.', 'The talks'), []);
    await guard.check(quoting('The second ended.', 'The talks, part two'), []);
    await expect(guard.check(quoting('The first went on.', 'The talks, part two'), [])).rejects.toThrow('two.md');
  });
});
