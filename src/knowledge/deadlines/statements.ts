import type { Stretch } from '../../text/clauses.ts';
import { nounPhraseFrom } from '../../text/clauses.ts';
import type { Range } from '../../text/range.ts';
import { slice } from '../../text/range.ts';
import { tenseAround } from '../../text/timex/tense.ts';
import { type Word, wordsOf } from '../../text/timex/words.ts';
import type { TemporalExpression } from '../../text/timex.ts';
import type { Article, Sentence } from '../article.ts';
import { isComing, isDenied } from './coming.ts';
import { conditionAround, failingCondition } from './condition.ts';
import { type Dated, datedAfter, datedBy, expressionsOf, spanned } from './dated.ts';
import { eventAround, eventFrom, type Told } from './events.ts';
import { type Lead, leadBefore, type Relation, takesEffect } from './relation.ts';

/** When something is to happen; `earliest` is `null` where only the end is known. */
export type When = Omit<Dated, 'start' | 'end' | 'earliest'> & { readonly earliest: string | null };

/** Something to come, as one sentence of an article tells it. Ranges are into the article's body. */
export interface Statement {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly event: Range;
  /** The words that say when; for a statement that hangs on an event, that event with its time. */
  readonly expression: Range;
  readonly relation: Relation;
  /** `null` if it is known only from the event that it hangs on. */
  readonly when: When | null;
  /** The event that it lies before, and the statement of the same sentence that dates it. */
  readonly anchor: { readonly event: Range; readonly dated: Statement | null } | null;
  readonly condition: Range | null;
}

/** Everything that an article says is to come, in order of its sentences. Headings say nothing. */
export function statementsOf(article: Article): readonly Statement[] {
  const expressions = expressionsOf(article);
  let next = 0;
  return article.passages
    .flatMap((passage) => passage.sentences)
    .flatMap((sentence) => {
      while (next < expressions.length && expressions[next]!.start < sentence.start) next++;
      const first = next;
      while (next < expressions.length && expressions[next]!.end <= sentence.end) next++;
      return new SentenceReader(article, sentence).read(expressions.slice(first, next));
    });
}

/** The day before or after an ISO date. */
const dayFrom = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();

/** Reads what one sentence says is to come. */
class SentenceReader {
  readonly #article: Article;
  readonly #sentence: Sentence;
  readonly #words: readonly Word[];

  constructor(article: Article, sentence: Sentence) {
    this.#article = article;
    this.#sentence = sentence;
    this.#words = wordsOf(article.body, [sentence]);
  }

  read(expressions: readonly TemporalExpression[]): Statement[] {
    const statements: Statement[] = [];
    const phrases: { readonly phrase: Stretch; readonly dated: Statement | null }[] = [];
    for (let index = 0; index < expressions.length; index++) {
      const range = this.#rangeOf(expressions[index]!, expressions[index + 1]);
      const told = this.#tell(expressions[index]!, range);
      if (range) index++;
      if (!told) continue;
      statements.push(told.statement);
      if (told.told.kind === 'noun') phrases.push({ phrase: told.told.phrase, dated: told.statement });
    }
    return [...statements, ...this.#hangOn([...phrases, ...this.#undated(expressions)])];
  }

  #rangeAt({ from, to }: Stretch): Range {
    return { start: this.#words[from]!.start, end: this.#words[to - 1]!.end };
  }

  #placeOf({ start, end }: Range): Stretch {
    return { from: this.#firstAt(start), to: this.#firstAt(end) };
  }

  /** The index of the first word that begins at `offset` or behind it. */
  #firstAt(offset: number): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#words[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** "July 23 through Aug. 8", "between May and July", "August 20-25" as one time. */
  #rangeOf(first: TemporalExpression, second: TemporalExpression | undefined): Dated | null {
    if (!second) return null;
    const [place, last] = [this.#placeOf(first), this.#placeOf(second)];
    const between = this.#words
      .slice(place.to, last.from)
      .map(({ lower }) => lower)
      .join(' ');
    const isRange =
      /^(?:[-‐‑–]|to|through|until)$/.test(between) ||
      (between === 'and' && this.#words[place.from - 1]?.lower === 'between');
    const [from, to] = isRange ? [datedBy(this.#article, first), datedBy(this.#article, second)] : [];
    return from && to && from.earliest <= to.latest ? spanned(from, to) : null;
  }

  #tell(expression: TemporalExpression, range: Dated | null) {
    const words = this.#words;
    const place = this.#placeOf(range ?? expression);
    const lead = leadBefore(words, place.from);
    const dated =
      range ?? (expression.type === 'DURATION' ? this.#after(expression, place) : datedBy(this.#article, expression));
    if (!dated || dated.latest < this.#article.published) return null;
    const failing = failingCondition(words, place);
    if (failing) {
      const event = eventFrom(words, failing.rest);
      const told: Told | null = event && { event, kind: 'clause', phrase: event, isDeadline: false };
      return told && { told, statement: this.#statement(told.event, dated, 'from', dated, null, failing.condition) };
    }
    const told = eventAround(words, place, lead);
    if (!told || !isComing(words, place, lead, told, dated, this.#article.published)) return null;
    const when = this.#whenOf(told, lead, dated);
    if (!when || when.latest < this.#article.published) return null;
    const { relation, ...rest } = when;
    const statement = this.#statement(told.event, dated, relation, rest, null);
    return { told, statement };
  }

  /** "in three weeks", "within 90 days", counted from publication; other durations name no time. */
  #after(expression: TemporalExpression, { from, to }: Stretch): Dated | null {
    const [before, behind] = [this.#words[from - 1]?.lower, this.#words[to]?.lower];
    if ((before !== 'in' && before !== 'within') || behind === 'of' || behind === 'after') return null;
    const tense = tenseAround(this.#words, from, to);
    const looksAhead = before === 'in' ? tense === 'future' : tense !== 'past';
    return looksAhead && !/single/.test(expression.text) ? datedAfter(this.#article, expression) : null;
  }

  #whenOf(told: Told, lead: Lead, dated: Dated): (When & { readonly relation: Relation }) | null {
    const { earliest, latest, grain, basis, clock, zone } = dated;
    const rest = { grain, basis, clock, zone };
    if (told.kind === 'noun') {
      const relation = told.isDeadline ? 'before' : lead.from < told.phrase.from ? 'in' : lead.relation;
      return { relation, earliest: relation === 'before' ? null : earliest, latest, ...rest };
    }
    const denied = isDenied(this.#words, told.event);
    if (denied && lead.relation !== 'before') return null;
    // A time of the day is not left out as a whole day is.
    const exclusive = lead.exclusive && grain !== 'minute';
    if (lead.relation === 'before' && !denied) {
      return { relation: 'before', earliest: null, latest: exclusive ? dayFrom(earliest, -1) : latest, ...rest };
    }
    if (lead.relation === 'from' && exclusive) {
      return { relation: 'from', earliest: dayFrom(latest, 1), latest: dayFrom(latest, 1), ...rest };
    }
    const holds = denied || takesEffect(slice(this.#article.body, this.#rangeAt(told.event)));
    return { relation: holds ? 'from' : lead.relation, earliest, latest, ...rest };
  }

  #statement(
    event: Stretch,
    expression: Range,
    relation: Relation,
    when: When | null,
    anchor: Statement['anchor'],
    condition = conditionAround(this.#words, this.#placeOf(expression).from),
  ): Statement {
    return {
      article: this.#article,
      sentence: this.#sentence,
      event: this.#rangeAt(event),
      expression: { start: expression.start, end: expression.end },
      relation,
      when,
      anchor,
      condition: condition && this.#rangeAt(condition),
    };
  }

  /** Noun phrases behind "before" and "ahead of" that neither hold a time nor have one behind them. */
  #undated(expressions: readonly TemporalExpression[]) {
    const places = expressions.map((expression) => this.#placeOf(expression));
    const inTime = new Set(places.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
    const leads = new Set(places.map(({ from }) => leadBefore(this.#words, from).from));
    const isUndated = ({ from, to }: Stretch) =>
      !leads.has(to) && !this.#words.slice(from, to).some((_, at) => inTime.has(from + at));
    return this.#words.flatMap((word, index) => {
      const from = word.lower === 'before' ? index + 1 : /^(?:ahead|prior)$/.test(word.lower) ? index + 2 : -1;
      const phrase = from < 0 ? null : nounPhraseFrom(this.#words, from);
      return phrase && isUndated(phrase) ? [{ phrase, dated: null }] : [];
    });
  }

  /** "another round of trade talks before next month's G7 summit": what is to come before an event. */
  #hangOn(phrases: readonly { readonly phrase: Stretch; readonly dated: Statement | null }[]): Statement[] {
    return phrases.flatMap(({ phrase, dated }) => {
      const words = this.#words;
      const lead = leadBefore(words, phrase.from);
      if (lead.relation !== 'before' || !lead.exclusive) return [];
      const tense = tenseAround(words, lead.from, lead.from + 1);
      if (tense !== 'future' && tense !== 'present') return [];
      const told = eventAround(words, phrase, lead);
      if (!told || isDenied(words, told.event)) return [];
      const event = dated?.event ?? this.#rangeAt(phrase);
      return [this.#statement(told.event, this.#rangeAt(phrase), 'before', null, { event, dated })];
    });
  }
}
