import { type Lexeme, lexemesOf } from '../../text/lexemes.ts';
import { findQuotedSpans, type QuotedSpan } from '../../text/quoteMarks.ts';
import type { Range } from '../../text/range.ts';
import type { Article } from '../article.ts';
import { namesOf } from '../speakers/names.ts';
import { People } from '../speakers/people.ts';
import { resolveSpeaker, type SpeakerPhrase } from '../speakers/resolve.ts';
import type { Context, Speaker } from '../speakers/speaker.ts';
import { partialCue, reportedClauses, wordsBefore } from './attributions.ts';
import type { Cue } from './cues.ts';
import { type Frame, framesOf } from './frames.ts';
import { directWords, type QuotedWords } from './quotedWords.ts';
import { mainSubject } from './subjects.ts';

/** What somebody said, as found in one article; offsets are into its body. */
export interface Utterance extends Range {
  readonly kind: 'direct' | 'partial' | 'indirect';
  speaker: Speaker | null;
  /** The verb (or "according to") as the article writes it; `null` where only the place attributes. */
  readonly cue: string | null;
  /** The utterance that this one goes on with. */
  readonly continues: Utterance | null;
  /** The sentence, or sentences, that hold it. */
  readonly sentence: Range;
}

interface Found {
  readonly utterances: Utterance[];
  readonly people: People;
}

/** Finds what is said in an article, by whom; utterances ascend by start, the longer first. */
export function findUtterances(article: Article): Found {
  const quotes = findQuotedSpans(article.body, article.passages);
  const frames = framesOf(article, quotes);
  // Names inside quotations come last: the reporter introduces people in full.
  const inside = quotes.map((quote) => lexemesOf(article.body, quote, []));
  const people = new People([...frames.map(({ lexemes }) => lexemes), ...inside]);
  const reader = new Reader(article.body, people);
  for (const frame of frames) reader.read(frame);
  return { utterances: reader.utterances.sort((a, b) => a.start - b.start || b.end - a.end), people };
}

/** Goes through an article sentence by sentence and remembers who spoke and who was spoken of. */
class Reader {
  readonly utterances: Utterance[] = [];
  readonly #body: string;
  readonly #people: People;
  #context: Context = { speaker: null, subject: null, person: null, thing: null, rivals: [] };
  /** The last utterance in marks, and whether its speaker is only guessed from the place. */
  #last: { utterance: Utterance; guessed: boolean; frame: Frame } | null = null;

  constructor(body: string, people: People) {
    this.#body = body;
    this.#people = people;
  }

  read(frame: Frame): void {
    const { lexemes, cues } = frame;
    const direct = directWords(lexemes, cues);
    const clauses = reportedClauses(frame, direct);
    const byCue = new Map<Cue, Speaker>();
    const speakerOfCue = (cue: Cue) => {
      const known = byCue.get(cue) ?? this.#resolve(lexemes, cue, wordsBefore(cue, direct, clauses) ?? cue.clause.from);
      byCue.set(cue, known);
      return known;
    };

    const byIndex = new Map<number, Utterance>();
    for (const words of direct) {
      const speaker = words.cue ? speakerOfCue(words.cue) : words.subject && this.#resolve(lexemes, words.subject, 0);
      byIndex.set(words.index, this.#addDirect(frame, words, speaker, byIndex));
    }
    const addReported = ({ start, end }: Range, kind: 'indirect' | 'partial', cue: Cue) => {
      const [speaker, verb] = [speakerOfCue(cue), this.#cueText(frame, cue)];
      this.#add({ start, end, kind, speaker, cue: verb, continues: null, sentence: frame });
    };
    for (const [cue, { from, to }] of clauses) {
      addReported({ start: lexemes[from]!.start, end: lexemes[to - 1]!.end }, 'indirect', cue);
    }
    for (const [index, { quote }] of lexemes.entries()) {
      if (quote === null || byIndex.has(index)) continue;
      const cue = partialCue(frame, index, clauses);
      // “…” — a clear reference to …: words at the head, set off by a dash, are a sentence of their own too.
      const isAlone = isOnlyQuoted(lexemes) || (index === 0 && lexemes[1]?.folded === '—');
      if (cue) addReported(quote, 'partial', cue);
      else if (isAlone) this.#addUncued(frame, quote);
    }
    this.#remember(frame, byCue);
  }

  #cueText(frame: Frame, cue: Cue): string {
    const { from, to } = cue.at;
    return this.#body.slice(frame.lexemes[from]!.start, frame.lexemes[to - 1]!.end);
  }

  #add(utterance: Utterance): Utterance {
    this.utterances.push(utterance);
    return utterance;
  }

  #addDirect(
    frame: Frame,
    words: QuotedWords,
    speaker: Speaker | null,
    earlier: ReadonlyMap<number, Utterance>,
  ): Utterance {
    const quote = frame.lexemes[words.index]!.quote!;
    const reopened = quote.reopens && this.#last ? this.#last : null;
    const continues = words.continues !== null ? earlier.get(words.continues)! : (reopened?.utterance ?? null);
    const utterance = this.#add({
      start: quote.start,
      end: quote.end,
      kind: 'direct',
      speaker,
      cue: words.continues === null && words.cue ? this.#cueText(frame, words.cue) : null,
      continues: continues && rootOf(continues),
      sentence: frame,
    });
    if (speaker && this.#last?.guessed && (reopened || this.#last.frame.passage === frame.passage)) {
      this.#settle(this.#last.utterance, speaker);
    }
    this.#last = { utterance, guessed: false, frame };
    return utterance;
  }

  /** Words in marks that make a sentence of their own: they go on with what was said just before. */
  #addUncued(frame: Frame, quote: QuotedSpan): void {
    const last = this.#last;
    const goesOn = last !== null && (quote.reopens || last.frame.passage === frame.passage);
    const utterance = this.#add({
      start: quote.start,
      end: quote.end,
      kind: 'direct',
      speaker: (goesOn ? last.utterance.speaker : this.#context.speaker) ?? null,
      cue: null,
      continues: goesOn ? rootOf(last.utterance) : null,
      sentence: frame,
    });
    this.#last = { utterance, guessed: goesOn ? last.guessed : true, frame };
  }

  /** A cue that comes late names the speaker of the parts before it too. */
  #settle(last: Utterance, speaker: Speaker): void {
    const root = rootOf(last);
    for (const utterance of this.utterances) {
      if (utterance === root || utterance.continues === root) utterance.speaker = speaker;
    }
  }

  /** @param limit the index before which a subject of the same sentence explains a pronoun */
  #resolve(lexemes: readonly Lexeme[], phrase: SpeakerPhrase, limit: number): Speaker {
    const subject = limit > 0 ? mainSubject(lexemes, limit) : null;
    const before = subject ? resolveSpeaker(this.#body, lexemes, subject, this.#people, this.#context) : null;
    const context = before?.name
      ? { ...this.#context, subject: before, rivals: before.kind === 'person' ? [] : this.#context.rivals }
      : this.#context;
    return resolveSpeaker(this.#body, lexemes, phrase, this.#people, context);
  }

  #remember(frame: Frame, byCue: ReadonlyMap<Cue, Speaker>): void {
    if (isOnlyQuoted(frame.lexemes)) return;
    const speaker = [...byCue.values()].at(-1) ?? null;
    const main = speaker ?? this.#subjectOf(frame);
    const people = new Set(
      namesOf(frame.lexemes)
        .map(({ text }) => this.#people.find(text))
        .filter((one) => one?.kind === 'person' && one.evident),
    );
    const rivals = speaker || people.size < 2 ? [] : [...people].filter((one) => one !== undefined);
    const person = [speaker, main].find((one) => one?.kind === 'person') ?? this.#context.person;
    const thing = [speaker, main].find((one) => one?.kind === 'organization' && one.name) ?? this.#context.thing;
    this.#context = { speaker: speaker ?? this.#context.speaker, subject: main, person, thing, rivals };
  }

  #subjectOf({ lexemes }: Frame): Speaker | null {
    const subject = mainSubject(lexemes, lexemes.length);
    return subject && resolveSpeaker(this.#body, lexemes, subject, this.#people, this.#context);
  }
}

const rootOf = (utterance: Utterance): Utterance => utterance.continues ?? utterance;

const isOnlyQuoted = (lexemes: readonly Lexeme[]) => lexemes.every(({ kind }) => kind !== 'word');
