import { beforeAll, describe, expect, it } from 'vitest';
import { findQuotations, quotationsNaming } from '../../src/answering/quoteSearch.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { speakersOf } from '../../src/knowledge/speakers.ts';
import { firstArticle } from '../fixtures.ts';

let library: Library;
beforeAll(async () => {
  ({ library } = await firstArticle());
});

describe('findQuotations', () => {
  it.each([
    ['a surname', 'Akazawa', 9],
    ['a name in lower case', 'ryosei akazawa', 9],
    ['a role', 'economy minister', 9],
    ['a body', 'Treasury Department', 1],
    ['a side', 'US side', 1],
    ['sources', 'Japanese government sources', 1],
    ['somebody who says nothing', 'Howard Trump', 0],
  ])('GIVEN %s THEN finds what is said by them', (_, speaker, count) => {
    expect(findQuotations(library, { speaker })).toHaveLength(count);
  });

  it('GIVEN a topic THEN finds it in any form, in the quotation or its sentence', () => {
    expect(findQuotations(library, { about: 'rare earth' }).map(({ text }) => text)).toEqual([
      'Semiconductor supply chains and rare earths are among economic security topics',
    ]);
    expect(findQuotations(library, { about: 'details' }).map(({ cue }) => cue)).toEqual(['declined', 'said']);
  });

  it('GIVEN speaker and topic THEN both must hold; GIVEN neither THEN all are found', () => {
    expect(findQuotations(library, { speaker: 'Treasury', about: 'rare earths' })).toEqual([]);
    expect(findQuotations(library, {})).toHaveLength(13);
    expect(findQuotations(library, { speaker: ' ', about: '' })).toHaveLength(13);
  });

  it('GIVEN a topic of stop words or marks alone THEN finds nothing', () => {
    expect(findQuotations(library, { about: 'the of ?!' })).toEqual([]);
  });
});

it('GIVEN somebody who is only spoken of THEN quotationsNaming finds where', () => {
  expect(quotationsNaming(library, 'Scott Bessent').map(({ speaker }) => speaker?.name)).toEqual([
    'Treasury Department',
  ]);
  expect(quotationsNaming(library, 'x')).toEqual([]);
});

describe('speakersOf', () => {
  it('GIVEN several forms of a name THEN makes one entry of them, with the roles that the article gives', () => {
    const [first] = speakersOf(library);
    expect(first).toMatchObject({ label: 'Ryosei Akazawa', kind: 'person' });
    expect(first!.roles).toContain('Japan’s Economy Minister');
    expect(first!.forms).toEqual(expect.arrayContaining(['Ryosei Akazawa', 'Akazawa', 'Minister Akazawa']));
    expect(first!.quotations).toHaveLength(9);
  });

  it('GIVEN the talks THEN lists everybody who speaks, by how much', () => {
    expect(speakersOf(library).map(({ label }) => label)).toEqual([
      'Ryosei Akazawa',
      'Japanese government sources',
      'Japan’s top tariff negotiator',
      'Treasury Department',
      'US side',
    ]);
  });
});
