import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createQuoteChecker, type QuoteChecker } from '../../src/answering/quoteCheck.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { quotationsOf } from '../../src/knowledge/quotations.ts';
import { firstArticle, libraryOf } from '../fixtures.ts';

let library: Library;
let body: string;
let checker: QuoteChecker;

beforeAll(async () => {
  const first = await firstArticle();
  library = first.library;
  body = first.article.body;
  checker = createQuoteChecker(library);
});

const codes = (text: string, speaker?: string) => checker.check(text, speaker).warnings.map(({ code }) => code);

describe('an exact quotation', () => {
  it('GIVEN the article’s words THEN names the quotation, its speaker and its sentence', () => {
    const check = checker.check('If our requests to do that are met, we may be able to come to an agreement');
    expect(check).toMatchObject({
      verdict: 'exact',
      quotation: { kind: 'direct' },
      speaker: { name: 'Ryosei Akazawa', role: 'Japan’s Economy Minister' },
      cut: null,
      edits: [{ op: 'equal', text: 'If our requests to do that are met, we may be able to come to an agreement' }],
    });
    expect(check.nearest).toMatchObject({ paragraph: 8, sentence: 1 });
  });

  it.each([
    ['straight marks around', '"frank and constructive"'],
    ['another case of the first letter', 'Frank and constructive.'],
    ['another dash', 'addressing tariffs and non‐tariff measures'],
    ['wider spaces', 'addressing  tariffs\nand non-tariff measures'],
    ['a straight apostrophe', "Japan's biggest industry"],
    ['an editor’s brackets', '[s]emiconductor supply chains and rare earths are among economic security topics'],
    ['a marked omission', 'We agreed to accelerate the talks … ahead of the G7 summit in June'],
    ['an omission in brackets', 'We agreed to accelerate the talks [...] ahead of the G7 summit in June'],
    ['Markdown', '> **We agreed** to _accelerate_ the ||talks||'],
    ['a mention', '<@123456789012345678> We agreed to accelerate the talks'],
    [
      'the utterance without the reporter between',
      'we may be able to come to an agreement. But if that is not possible, then it will be difficult for us to agree to a deal.'.replace(
        /^/,
        'If our requests to do that are met, ',
      ),
    ],
    [
      'the whole sentence with its attribution',
      '“If our requests to do that are met, we may be able to come to an agreement,” Akazawa told Japanese media',
    ],
  ])('GIVEN %s THEN stays exact', (_, text) => {
    expect(checker.check(text).verdict).toBe('exact');
  });

  it('GIVEN the wrong speaker THEN says whose words they are', () => {
    const { verdict, warnings } = checker.check('we agreed to accelerate the talks', 'Bessent');
    expect(verdict).toBe('exact');
    expect(warnings).toEqual([
      { code: 'speaker', claimed: 'Bessent', speaker: expect.objectContaining({ name: 'Ryosei Akazawa' }) },
    ]);
  });

  it.each(['Akazawa', 'Ryosei Akazawa', 'Minister Akazawa', 'Japan’s Economy Minister', 'the economy minister'])(
    'GIVEN %s THEN knows the speaker',
    (speaker) => {
      expect(codes('We agreed to accelerate the talks', speaker)).toEqual([]);
    },
  );

  it('GIVEN the Treasury’s words as Bessent’s THEN says that a statement of the Treasury has them', () => {
    expect(
      checker.check('Secretary Bessent highlighted to Minister Akazawa the importance', 'Bessent').warnings,
    ).toEqual([
      {
        code: 'speaker',
        claimed: 'Bessent',
        speaker: expect.objectContaining({ name: 'Treasury Department', kind: 'organization' }),
      },
    ]);
  });

  it('GIVEN the reporter’s own words THEN warns of it', () => {
    expect(codes('scrambling to find ways')).toEqual(['reported-speech']);
    expect(codes('an immediate deal was unlikely')).toEqual(['reported-speech']);
  });

  it('GIVEN words that “But” goes on from THEN asks to read on', () => {
    expect(codes('If our requests to do that are met, we may be able to come to an agreement')).toEqual(['context']);
  });
});

describe('an altered quotation', () => {
  it('GIVEN the article’s words in marks with a claim of its own behind THEN is not exact', () => {
    const text = '“We agreed to accelerate the talks,” said Akazawa, adding that the tariffs are fair';
    expect(checker.check(text).verdict).not.toBe('exact');
  });

  it('GIVEN a changed word THEN marks it word by word', () => {
    const { verdict, edits, warnings } = checker.check(
      'If our requests to do that are met, we will be able to come to an agreement',
    );
    expect(verdict).toBe('altered');
    expect(edits).toEqual([
      { op: 'equal', text: 'If our requests to do that are met, we ' },
      { op: 'delete', text: 'will' },
      { op: 'insert', text: 'may' },
      { op: 'equal', text: ' be able to come to an agreement' },
    ]);
    expect(warnings).toContainEqual({ code: 'modality', claimed: ['will'], original: ['may'] });
  });

  it.each([
    ['number', 'Japan faces a 25% tariff rate starting in July'],
    ['date', 'Japan faces a 24% tariff rate starting in June'],
    ['name', '“Secretary Lutnick highlighted to Minister Akazawa the importance of addressing tariffs”'],
    ['negation', 'But if that is possible, then it will be difficult for us to agree to a deal'],
    ['condition', 'But when that is not possible, then it will be difficult for us to agree to a deal'],
    ['punctuation', 'If our requests to do that are met we may be able to come to an agreement'],
    ['case', 'We agreed to accelerate the talks and hold another round ahead of the g7 summit'],
  ])('GIVEN another %s THEN warns of it by name', (code, text) => {
    const { verdict, warnings } = checker.check(text);
    expect(verdict).toBe('altered');
    expect(warnings.map((warning) => warning.code)).toContain(code);
  });

  it('GIVEN words left out without a mark THEN is altered and not clipped', () => {
    expect(checker.check('We agreed to hold another round ahead of the G7 summit in June').verdict).toBe('altered');
  });
});

describe('a clipped quotation', () => {
  it.each([
    ['a condition before', 'it will be difficult for us to agree to a deal', 'But if that is not possible, then'],
    [
      'a condition behind',
      'Japan faces a 24% tariff rate starting in July',
      'unless it can negotiate a deal with the US',
    ],
    ['a modal verb', 'be able to come to an agreement', 'If our requests to do that are met, we may'],
    ['a negation', 'comment on it due to a lack of any official announcement', 'could not yet'],
    [
      'a marked omission that hides a condition',
      'we may be able to come to an agreement … it will be difficult for us',
      'But if that is not possible, then',
    ],
  ])('GIVEN %s cut off THEN shows the cut', (_, text, cut) => {
    const check = checker.check(text);
    expect(check.verdict).toBe('clipped');
    expect(body.slice(check.cut!.start, check.cut!.end)).toBe(cut);
  });

  it.each([
    ['a denial', 'The firm denied that it lied.', 'it lied'],
    ['a hedge inside the quotation', '“I think we will win,” said Ana Brusik.', 'we will win'],
    ['someone quoted inside the quotation', '“They say the bridge is safe,” said Ana Brusik.', 'the bridge is safe'],
    ['a negation before words in marks', 'Ana Brusik said the plan was not “a disaster”.', 'a disaster'],
    ['a contrast inside the quotation', '“It is late, but it is done,” said Ana Brusik.', 'It is late'],
  ])('GIVEN %s cut off THEN is clipped', (_, text, claim) => {
    expect(createQuoteChecker(libraryOf({ talks: text })).check(claim).verdict).toBe('clipped');
  });

  it.each([
    ['words behind that turn nothing', 'We agreed to accelerate the talks'],
    [
      'a speaker before',
      'trade expansion, non-tariff barriers and cooperation in economic security have been on the agenda',
    ],
    ['a further statement behind', 'Akazawa declined to give details of the latest discussions'],
    ['a negation that leaves its clause as it is', 'the tariffs are not acceptable'],
  ])('GIVEN %s cut off THEN is exact', (_, text) => {
    expect(checker.check(text).verdict).toBe('exact');
  });
});

describe('a paraphrase, and what was never said', () => {
  it('GIVEN the same in other words THEN shows the real sentence', () => {
    const { verdict, nearest, speaker } = checker.check('Akazawa refused to share details of the discussions');
    expect(verdict).toBe('paraphrase');
    expect(nearest!.text).toContain('Akazawa declined to give details');
    expect(speaker!.name).toBe('Ryosei Akazawa');
  });

  it.each([
    ['what the article denies', 'Akazawa said Japan would accept the tariffs'],
    ['what was refused', 'Akazawa gave details of the discussions'],
  ])('GIVEN %s THEN is absent, and shows the sentence that says the reverse', (_, text) => {
    const { verdict, nearest, warnings } = checker.check(text);
    expect(verdict).toBe('absent');
    expect(nearest).not.toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(['negation']);
  });

  it('GIVEN other words with another number THEN is altered', () => {
    expect(checker.check('Japan will face a 30% tariff from July')).toMatchObject({
      verdict: 'altered',
      warnings: [{ code: 'number', claimed: ['30'] }],
    });
  });

  it('GIVEN altered words in marks inside a sentence made otherwise THEN is altered', () => {
    expect(checker.check('The US side said it was “frank and disappointing” on Friday')).toMatchObject({
      verdict: 'altered',
      quotation: { kind: 'partial' },
    });
  });

  it.each([
    ['a deal that nobody has', 'Japan and the US have reached a deal'],
    ['another deed of the same names', 'Nippon Steel’s deal for US Steel has been approved'],
    ['another matter', 'The yen should be stronger'],
    ['the same words about something else', 'We will withdraw from the talks tomorrow'],
    ['another language', '私たちは交渉を加速することで合意した'],
    ['nothing', ''],
    ['punctuation alone', '?!… — “”'],
    ['emoji', '🙂🙂🙂'],
    ['a mention alone', '<@123456789012345678>'],
  ])('GIVEN %s THEN is absent, with nothing to show', (_, text) => {
    expect(checker.check(text)).toMatchObject({
      verdict: 'absent',
      nearest: null,
      quotation: null,
      speaker: null,
      cut: null,
    });
  });

  it('GIVEN no words THEN asks for some', () => {
    expect(codes(' … ')).toEqual(['no-words']);
  });

  it('GIVEN 6,000 characters THEN answers', () => {
    expect(checker.check(body.repeat(3).slice(0, 6000)).verdict).toMatch(
      /^(?:exact|altered|clipped|paraphrase|absent)$/,
    );
    expect(checker.check('tariff '.repeat(900)).verdict).toBe('absent');
  });
});

describe('edits', () => {
  const words = fc.constantFrom(
    'deal',
    'not',
    'Akazawa',
    'We',
    'tariffs',
    ',',
    '“',
    '…',
    ' ',
    '24%',
    'the',
    '.',
    '😀',
    '"',
    '**',
  );
  const claims = fc.oneof(
    fc.string({ maxLength: 60, unit: 'grapheme' }),
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' ')),
    fc
      .nat(2_000)
      .chain((start) => fc.nat(300).map((length) => ({ start, length })))
      .map(({ start, length }) => body.slice(start, start + length)),
    fc
      .tuple(fc.nat(2_000), fc.nat(200), fc.nat(200), words)
      .map(
        ([start, length, at, word]) =>
          `${body.slice(start, start + Math.min(at, length))}${word}${body.slice(start + at, start + length)}`,
      ),
  );

  it('GIVEN any claim THEN turn exactly the claim into words of the article', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const { edits, nearest, cut } = checker.check(claim);
        const join = (without: string) =>
          edits
            .filter(({ op }) => op !== without)
            .map(({ text }) => text)
            .join('');
        expect(join('insert')).toBe(claim);
        expect(body).toContain(join('delete'));
        if (nearest) expect(nearest.text).toBe(body.slice(nearest.start, nearest.end));
        if (cut) expect(cut.start).toBeLessThan(cut.end);
      }),
      { numRuns: 200 },
    );
  });
});

describe('“exact”', () => {
  const strangers = ['never', 'always', 'Berlin', 'seven', 'could', 'not', 'purple'];

  it('GIVEN any word of a quotation changed, added or left out inside THEN is never said', () => {
    const quoted = quotationsOf(library).filter(({ text }) => text.split(' ').length > 3);
    fc.assert(
      fc.property(
        fc.constantFrom(...quoted),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...strangers),
        fc.constantFrom('change', 'add', 'drop'),
        (quotation, where, stranger, how) => {
          const parts = quotation.text.split(' ');
          const at = 1 + Math.floor(where * (parts.length - 2.001));
          if (how === 'change') parts[at] = stranger;
          else if (how === 'add') parts.splice(at, 0, stranger);
          else parts.splice(at, 1);
          const mutated = parts.join(' ');
          fc.pre(!body.includes(mutated));
          expect(checker.check(mutated).verdict).not.toBe('exact');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('GIVEN any stretch of whole words of one sentence THEN is exact or clipped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...library.sentences), fc.nat(40), fc.nat(40), (sentence, skip, most) => {
        const parts = body.slice(sentence.start, sentence.end).split(' ');
        const claim = parts.slice(skip, skip + most + 1).join(' ');
        fc.pre(/[\p{L}\p{N}]/u.test(claim));
        expect(['exact', 'clipped']).toContain(checker.check(claim).verdict);
      }),
      { numRuns: 200 },
    );
  });
});
