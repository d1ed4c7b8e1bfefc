import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/knowledge/library.ts';
import { citeQuotation, type Quotation, quotationsOf, readQuotations } from '../../src/knowledge/quotations.ts';
import { articleOf, firstArticle } from '../fixtures.ts';

const read = (body: string) => readQuotations(articleOf(body)).quotations;

/** Kind, text and speaker (name, or the mention alone) of each quotation. */
const summary = (body: string) =>
  read(body).map(({ kind, text, speaker }) => [kind, text, speaker && (speaker.name ?? speaker.mention)]);

describe('the quotations of the first article', () => {
  let library: Library;
  let quotations: readonly Quotation[];
  const starting = (text: string) => {
    const found = quotations.filter((quotation) => quotation.text.startsWith(text));
    expect(found).toHaveLength(1);
    return found[0]!;
  };

  beforeAll(async () => {
    ({ library } = await firstArticle());
    quotations = quotationsOf(library);
  });

  it('are thirteen, four of them direct and two partial', () => {
    expect(quotations.map(({ kind }) => kind).toSorted()).toEqual([
      ...Array(4).fill('direct'),
      ...Array(7).fill('indirect'),
      ...Array(2).fill('partial'),
    ]);
  });

  it('GIVEN the Treasury’s statement about Bessent THEN the Treasury Department says it', () => {
    const { kind, speaker, cue } = starting('Secretary Bessent highlighted');
    expect([kind, cue]).toEqual(['direct', 'said']);
    expect(speaker).toEqual({
      name: 'Treasury Department',
      mention: 'a Treasury Department statement',
      role: null,
      kind: 'organization',
    });
    expect(quotations.filter(({ speaker }) => speaker?.name === 'Scott Bessent')).toEqual([]);
  });

  it('GIVEN the US side led by two people THEN it is a group, and its words are partial', () => {
    const { kind, speaker } = starting('frank and constructive');
    expect(kind).toBe('partial');
    expect(speaker).toMatchObject({ mention: 'The US side, led by Bessent and Lutnick', kind: 'group' });
  });

  it('GIVEN a heading in marks THEN it is no quotation', () => {
    expect(quotations.filter(({ text }) => text.includes('Constructive'))).toEqual([]);
  });

  it('GIVEN an utterance interrupted by its cue THEN it is one in two parts', () => {
    const first = starting('If our requests');
    const second = starting('But if that is not possible');
    expect(second).toMatchObject({ kind: 'direct', cue: null, partOf: first.id, speaker: { name: 'Ryosei Akazawa' } });
    expect(first).toMatchObject({ kind: 'direct', cue: 'told', partOf: null, speaker: { name: 'Ryosei Akazawa' } });
  });

  it('GIVEN words in marks inside reported speech THEN they are partial, and the whole is indirect', () => {
    expect(starting('strongly urging')).toMatchObject({ kind: 'partial', speaker: { name: 'Ryosei Akazawa' } });
    expect(starting('Japan’s position has not changed that')).toMatchObject({ kind: 'indirect', cue: 'said' });
  });

  it('GIVEN a refusal to speak THEN it is kept as indirect', () => {
    expect(starting('to give details')).toMatchObject({
      kind: 'indirect',
      cue: 'declined',
      speaker: { mention: 'Akazawa' },
    });
  });

  it('GIVEN "he added" THEN it is Akazawa, with the role that the article gives him', () => {
    expect(starting('Semiconductor supply chains').speaker).toEqual({
      name: 'Ryosei Akazawa',
      mention: 'he',
      role: 'Japan’s Economy Minister',
      kind: 'person',
    });
  });

  it('GIVEN sources without a name THEN they are anonymous', () => {
    expect(starting('an immediate deal was unlikely').speaker).toMatchObject({
      name: null,
      mention: 'Japanese government sources',
      kind: 'anonymous',
    });
  });

  it('GIVEN a title that the article links to nobody THEN the mention stands alone', () => {
    expect(starting('any deal must include concessions').speaker).toMatchObject({
      name: null,
      mention: 'Japan’s top tariff negotiator',
    });
  });

  it('are cited with the sentence around them', () => {
    const quotation = starting('strongly urging');
    const citation = citeQuotation(library, quotation);
    expect(citation).toMatchObject({ paragraph: 7, sentence: 1 });
    expect(citation.text).toContain(quotation.text);
  });
});

describe('readQuotations', () => {
  it.each([
    ['verb before the name', '“It is over,” said Ana Brusik, the premier.', 'Ana Brusik'],
    ['name before the verb', '“It is over,” Ana Brusik said.', 'Ana Brusik'],
    ['verb before the words', 'Ana Brusik told reporters on Monday: “It is over.”', 'Ana Brusik'],
    ['a relative clause between', 'Ana Brusik, who resigned in May, said: “It is over.”', 'Ana Brusik'],
    ['an age and a place between', '“It is over,” Ana Brusik, 41, of Leeds, said.', 'Ana Brusik'],
    ['a description before the name', 'The union’s leader, Ana Brusik, said: “It is over.”', 'Ana Brusik'],
    ['an inverted verb at the head', 'Said Ana Brusik: “It is over.”', 'Ana Brusik'],
    ['a month for a surname', '“It is over,” Theresa May said.', 'Theresa May'],
    ['a transcript', 'Ana Brusik: “It is over.”', 'Ana Brusik'],
    ['a source', '“It is over,” a person familiar with the talks said.', 'a person familiar with the talks'],
    ['an organisation', '“It is over,” the Foreign Ministry said in a statement.', 'Foreign Ministry'],
    ['a document', '“It is over,” said a statement from the Navy Department.', 'Navy Department'],
    ['a verb that no list has', '“It is over,” wailed Ana Brusik.', 'Ana Brusik'],
    ['a verb in a relative clause', '“It is over,” Ana Brusik, who asked not to be filmed, said.', 'Ana Brusik'],
    ['a time before the verb', '“It is over,” Ana Brusik on Monday told the agency.', 'Ana Brusik'],
    ['a dash around an aside', 'Ana Brusik – who resigned – said: “It is over.”', 'Ana Brusik'],
    ['two bodies', '“It is over,” the Labour Party and Rights Watch both said.', 'the Labour Party and Rights Watch'],
    ['a company with an ampersand', '“It is over,” Stone & Weir said.', 'Stone & Weir'],
    ['people who represent somebody', '“It is over,” lawyers representing Ana Brusik said.', 'lawyers'],
    ['according to', '“It is over,” according to Ana Brusik, the premier.', 'Ana Brusik'],
  ])('GIVEN %s THEN finds the speaker', (_, body, speaker) => {
    expect(summary(body)).toEqual([['direct', expect.stringMatching(/^It is over[.,]$/), speaker]]);
  });

  it('GIVEN a pronoun after a sentence about two people THEN leaves it unresolved', () => {
    const [quotation] = read('Mayor Ana Brusik met Judge Piet Vroom. “It was short,” he said.');
    expect(quotation!.speaker).toEqual({ name: null, mention: 'he', role: null, kind: 'person' });
  });

  it('GIVEN two people of whom the title of one excludes the pronoun THEN resolves it', () => {
    const [quotation] = read('Mrs Ana Brusik met Judge Piet Vroom. “It was short,” he said.');
    expect(quotation!.speaker!.name).toBe('Piet Vroom');
  });

  it('GIVEN a name with several particles THEN it is one name, also with a capital at the head of a sentence', () => {
    const body =
      '“We are clear,” European Commission President Ursula von der Leyen said.\n\nVon der Leyen added: “We are ready.”';
    expect(read(body).map(({ speaker }) => [speaker?.name, speaker?.role])).toEqual(
      Array(2).fill(['Ursula von der Leyen', 'European Commission President']),
    );
  });

  it('GIVEN a particle that no name goes on behind THEN the name ends before it', () => {
    expect(summary('Bram de facto agreed. Bram said: “Fine.”')).toEqual([['direct', 'Fine.', 'Bram']]);
  });

  it('GIVEN a spokesperson who asked not to be named THEN the source is anonymous', () => {
    const [quotation] = read('A spokesperson for the Treasury, who asked not to be named, said the talks went well.');
    expect(quotation?.speaker).toMatchObject({ name: null, kind: 'anonymous' });
  });

  it('GIVEN "the minister" and two ministers THEN leaves it unresolved', () => {
    const [quotation] = read(
      'Trade Minister Ana Brusik met Energy Minister Piet Vroom. “It was short,” the minister said.',
    );
    expect(quotation!.speaker).toMatchObject({ name: null, mention: 'the minister' });
  });

  it('GIVEN the speaker named only in the last paragraph of a quotation THEN all its parts have them', () => {
    const parts = read('“One.\n\n“Two,” said Ana Brusik.');
    expect(parts.map(({ speaker }) => speaker?.name)).toEqual(['Ana Brusik', 'Ana Brusik']);
    expect(parts[1]!.partOf).toBe(parts[0]!.id);
  });

  it.each([
    ['titles', 'Ana Brusik wrote the novel “The Long Span”.'],
    ['terms', 'The so-called “candlelight series” has sold out.'],
    ['words nobody says', 'The “best” of it was the weather.'],
    ['what neither says', 'Neither side has said what was agreed.'],
    ['what a thing promises', 'The campaign, which promised “a city that works”, is over.'],
    ['the reporter’s own words', 'When we say “Wall Street expects” something, who is it?'],
    ['claims that are nouns', 'The minister rejected claims that the vote was stolen.'],
    ['statements not made', 'The ministry has not said whether it will appeal.'],
    ['things said to be so', 'The bridge is said to be safe.'],
  ])('GIVEN %s THEN finds no quotation', (_, body) => {
    expect(read(body)).toEqual([]);
  });

  it('GIVEN a manner between the parts THEN they are one utterance', () => {
    const [first, second] = read('“If you can’t score,” said Ana Brusik, smiling, “you can’t win.”');
    expect(second).toMatchObject({ kind: 'direct', partOf: first!.id, cue: null });
  });

  it.each([
    ['told', 'Ana Brusik told the court petrol had been found.', 'petrol had been found'],
    ['urged', 'Ana Brusik urged other holders to accept.', 'other holders to accept'],
    ['vowed', 'Ana Brusik has vowed to fight on.', 'to fight on'],
    ['asked', 'Ana Brusik asked when the ships would leave.', 'when the ships would leave'],
    ['said', 'Prices, Ana Brusik said, had fallen.', 'Prices, Ana Brusik said, had fallen'],
    ['said', 'Ana Brusik said it was over, but the union vowed to fight on.', 'it was over'],
    ['said', 'Ana Brusik said that it was over, according to Reuters.', 'it was over'],
    ['insisting', 'Ana Brusik issued a statement insisting that it was over.', 'it was over'],
    ['reported', 'It was over, Ana Brusik reported.', 'It was over'],
    ['According to', 'According to Ana Brusik, it was over.', 'it was over'],
  ])('GIVEN “%s” THEN the clause is the content alone', (cue, body, content) => {
    const [quotation] = read(body);
    expect(quotation).toMatchObject({ kind: 'indirect', cue, text: content, speaker: { name: 'Ana Brusik' } });
  });

  it('GIVEN any text THEN every quotation is its slice, has an id of its own, and goes on with an earlier one', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      ' said ',
      ' told ',
      'Ana Brusik',
      'he ',
      'the minister',
      ', ',
      '. ',
      ': ',
      ' that ',
      'We agreed',
      'prices fell',
      '\n\n',
      'according to ',
      ' and ',
      'adding ',
      'who ',
      '😀',
      '— ',
      '; ',
      'declined to comment',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const body = `A ${pieces.join('')}`;
        const article = articleOf(body);
        const seen = new Set<string>();
        for (const { id, text, start, end, partOf, context } of readQuotations(article).quotations) {
          expect(text).toBe(article.body.slice(start, end));
          expect(text.trim()).toBe(text);
          expect(text).not.toBe('');
          expect(seen.has(id)).toBe(false);
          if (partOf !== null) expect(seen.has(partOf)).toBe(true);
          expect(context.start).toBeLessThanOrEqual(start);
          expect(context.end).toBeGreaterThanOrEqual(end);
          seen.add(id);
        }
      }),
      { numRuns: 200 },
    );
  });
});
