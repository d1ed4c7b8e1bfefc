import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleFault } from '../../src/knowledge/articleFault.ts';
import { parseArticle } from '../../src/knowledge/articleFile.ts';
import { slice } from '../../src/text/range.ts';
import { articleOf, articleText, firstArticle, metadata } from '../fixtures.ts';

/** The faults of a file, as `line: message`. */
function faultsOf(content: string): string[] {
  try {
    parseArticle('x.md', content);
  } catch (error) {
    expect(error).toBeInstanceOf(ArticleFault);
    return (error as ArticleFault).faults.map(({ line, message }) => `${line}: ${message}`);
  }
  return [];
}

const required = 'id: a\ntitle: T\ntitleBasis: source\npublished: 2025-05-24\npublishedBasis: source\n';

describe('parseArticle', () => {
  it('GIVEN the required fields alone THEN the others have their defaults', () => {
    const article = parseArticle('a.md', `---\n${required}---\nOne. Two.`);
    expect(article).toMatchObject({
      publisher: null,
      credit: null,
      url: null,
      note: null,
      supersedes: null,
      language: 'en',
    });
    expect(article.file).toBe('a.md');
  });

  it('GIVEN headings and lines THEN paragraphs are counted and headings are not', () => {
    const { body, passages } = articleOf(
      '# Title\nOne. Two.\nThree.\n\n  \n## Part #\n### In C# ##\n\tFour.  \n#five\n',
    );
    expect(passages.map((passage) => [passage.paragraph, passage.heading, slice(body, passage)])).toEqual([
      [1, 'Title', 'One. Two.\nThree.'],
      [2, 'In C#', 'Four.  \n#five'],
    ]);
    expect(passages[0]!.sentences.map((sentence) => [sentence.sentence, slice(body, sentence)])).toEqual([
      [1, 'One.'],
      [2, 'Two.'],
      [3, 'Three.'],
    ]);
  });

  it('GIVEN a byte-order mark, CRLF and blank lines THEN only these go', () => {
    const body = 'Cafe\u0301 \r one.  \n\nﬁn\u00a0.\n';
    const article = parseArticle('a.md', `\uFEFF${articleText(`\n \t\n${body}`).replaceAll('\n', '\r\n')}`);
    expect(article.body).toBe(body);
    expect(article.sha256).toBe(createHash('sha256').update(article.body).digest('hex'));
  });

  it('GIVEN further --- lines THEN they belong to the body', () => {
    expect(articleOf('One.\n\n---\n\nTwo.').body).toBe('One.\n\n---\n\nTwo.');
  });

  it('GIVEN any body THEN it is kept to the character and every span is its slice', () => {
    const bodies = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('a', '. ', '\n', '# ', '\r\n', '---', '語。', '“')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(bodies, (text) => {
        const body = `A${text.replaceAll('\0', '')}`;
        const article = articleOf(body);
        expect(article.body).toBe(body.replaceAll('\r\n', '\n'));
        let end = 0;
        for (const passage of article.passages) {
          expect(passage.start).toBe(passage.sentences[0]!.start);
          expect(passage.end).toBe(passage.sentences.at(-1)!.end);
          for (const sentence of passage.sentences) {
            expect(sentence.start).toBeGreaterThanOrEqual(end);
            expect(slice(article.body, sentence).trim()).toBe(slice(article.body, sentence));
            end = sentence.end;
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['', '1: must begin with front matter'],
    ['Hello', '1: must begin with front matter'],
    ['---\nid: a\n', '1: the front matter is not closed'],
    [`---\n---\nText.`, '2: front matter must be lines'],
    [`---\n- a\n---\nText.`, '2: front matter must be lines'],
    [`---\n${required}---`, '7: has no text'],
    [`---\n${required}---\n\n# Only a heading\n`, '10: has no text'],
    [`---\n${required}---\nA\n\0`, '9: holds a NUL'],
    [`---\n${required}---\n\ud83d`, 'null: is not valid Unicode'],
    [`---\n${required}colour: red\n---\nText.`, '7: colour is no field'],
    [`---\n${required}__proto__: red\n---\nText.`, '7: __proto__ is no field'],
    [`---\n${required}id: b\n---\nText.`, '7: Map keys must be unique'],
    [`---\n${required}note: a: b\n---\nText.`, '7: Nested mappings are not allowed'],
    [`---\n${required}note: !!js/function x\n---\nText.`, '7: Unresolved tag'],
    [`---\n${required}note: *gone\n---\nText.`, '7: note must be text'],
    [`---\n${required}publisher: [a]\n---\nText.`, '7: publisher must be text'],
    [`---\n${required}url: ftp://x.org/a\n---\nText.`, '7: url must be an http(s) address'],
    [`---\n${required}url: javascript:alert(1)\n---\nText.`, '7: url must be an http(s) address'],
    [`---\n${required}url: "https://x.org/a b"\n---\nText.`, '7: url must not hold white space'],
    [`---\n${required}language: English!\n---\nText.`, '7: language must be a language tag'],
    [`---\n${required}note: "a\\nb"\n---\nText.`, '7: note must be one line'],
    [`---\n${required.replace('05-24', '02-30')}---\nText.`, '5: published must be a real date'],
    [`---\n${required.replace('2025-05-24', 'May')}---\nText.`, '5: published must be a real date'],
    [`---\n${required.replace('id: a', 'id: A b')}---\nText.`, '2: id must be lower-case words'],
    [`---\n${required.replace('id: a', `id: ${'a'.repeat(61)}`)}---\nText.`, '2: id must have at most 60'],
    [`---\n${required.replace('title: T', 'title: 2025')}---\nText.`, '3: title must be text'],
    [`---\n${required.replace('title: T', 'title: ""')}---\nText.`, '3: title must be one line'],
    [
      `---\n${required.replace('titleBasis: source', 'titleBasis: guess')}---\nText.`,
      '4: titleBasis must be source or descriptive',
    ],
  ])('GIVEN %j THEN it says where and what: %s', (content, expected) => {
    expect(faultsOf(content).filter((fault) => fault.startsWith(expected))).toHaveLength(1);
  });

  it('GIVEN front matter that makes the YAML parser complain without end THEN each complaint is named once', () => {
    const faults = faultsOf(`---\nid: ${'['.repeat(20_000)}\n---\nText.`);
    expect(faults.length).toBeGreaterThan(0);
    expect(new Set(faults).size).toBe(faults.length);
  });

  it('GIVEN several faults THEN all of them are named, in order', () => {
    expect(
      faultsOf('---\ntitle: 5\nid: a\npublished: x\n---\n').map((fault) => fault.split(' ').slice(0, 3).join(' ')),
    ).toEqual(['2: title must', '2: titleBasis is', '2: publishedBasis is', '4: published must', '6: has no']);
  });

  it('GIVEN any metadata that the schema accepts THEN written and read again it is the same', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 15 })
      .map((text) => `“${text.replace(/\s/g, ' ')}”`);
    fc.assert(
      fc.property(
        fc.record({
          title: fc.oneof(line, fc.constantFrom('no', '~', '5', '# x', 'a: b', '- a', '2025-05-24')),
          publisher: fc.option(line),
          note: fc.option(line),
          credit: fc.option(line),
        }),
        (fields) => {
          const { body: _, sha256: __, passages: ___, file: ____, ...read } = articleOf('Text.', fields);
          expect(read).toEqual(metadata(fields));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('GIVEN values quoted as JSON THEN they are read', () => {
    const fields = {
      id: 'a-1',
      title: 'A “b”: \\"c\\"',
      titleBasis: 'source',
      publisher: null,
      published: '2018-06-11',
      publishedBasis: 'inferred',
    };
    const yaml = Object.entries(fields)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join('');
    expect(parseArticle('a-1.md', `---\n${yaml}---\nText.\n`)).toMatchObject(fields);
  });
});

const sourceFolder = join(import.meta.dirname, '../../../shared/article');

describe('the first article', () => {
  it('has thirteen paragraphs, three headings, and the sentence whose full stop is missing, apart', async () => {
    const { article } = await firstArticle();
    expect(article.passages).toHaveLength(13);
    expect([...new Set(article.passages.map((passage) => passage.heading))]).toEqual([
      null,
      '‘Constructive’ Discussion',
      'Japan’s Position Unchanged',
      'Akazawa Refuses To Share Details',
    ]);
    const tariff = article.passages[5]!.sentences.map((sentence) => slice(article.body, sentence));
    expect(tariff.map((text) => [text.slice(0, 8), text.slice(-6)])).toEqual([
      ['Japan fa', 'the US'],
      ['It is al', 'ustry.'],
    ]);
    expect(article).toMatchObject({
      titleBasis: 'descriptive',
      publishedBasis: 'inferred',
      publisher: null,
      url: null,
    });
  });

  it('equals its source but for blank lines and heading marks', async ({ skip }) => {
    if (!existsSync(sourceFolder)) skip(`${sourceFolder} is not here`);
    const { article } = await firstArticle();
    const source = readFileSync(join(sourceFolder, readdirSync(sourceFolder)[0]!), 'utf8');
    expect(article.body.replaceAll('\n\n', '\n').replace(/^## /gm, '')).toBe(source);
  });
});
