/** What may follow a reporting verb, and where it may stand. */
export interface ReportingVerb {
  readonly lemma: string;
  /** Introduces words in marks, before or behind them ("…," he SAID). */
  readonly quotes: boolean;
  /** Takes a clause with "that" (he STRESSED that …). */
  readonly that: boolean;
  /** Takes a clause without "that" (he SAID prices fell), and may follow it (prices fell, he SAID). */
  readonly bare: boolean;
  /** Takes an indirect question (she ASKED whether …). */
  readonly question: boolean;
  /** Takes an infinitive (they VOWED to stay). */
  readonly infinitive: boolean;
  /** Takes an object with an infinitive, both of them content (she URGED them to stay). */
  readonly objectInfinitive: boolean;
  /** Names whom it is said to (he TOLD reporters …). */
  readonly addressee: boolean;
  /** Takes an infinitive of speaking, and tells that it was refused (he DECLINED to comment). */
  readonly refusal: boolean;
  /** Judges something in words that may be quoted (she CALLED it “…”); no clause follows. */
  readonly judgement: boolean;
}

export type VerbForm = 'base' | 'present' | 'past' | 'participle';

export interface ReportingForm {
  readonly verb: ReportingVerb;
  readonly form: VerbForm;
  /** Whether the same letters are a common noun or adjective too ("claims", "report"). */
  readonly ambiguous: boolean;
}

/** Traits by letter: q(uotes) t(hat) b(are) w(question) i(nfinitive) o(bject + infinitive) a(ddressee) r(efusal) j(udgement) n(oun too). */
const table: Readonly<Record<string, string>> = {
  qtbw: 'say explain',
  qtbwao: 'tell',
  qtb: `add acknowledge admit allege announce argue assert complain concede confess confirm contend declare disclose
    insist maintain predict recall reveal suggest testify write hint point_out`,
  qtban: 'caution',
  qtba: 'warn assure',
  qtbn: 'claim note report state tweet post forecast',
  qtbi: 'swear',
  qtbin: 'vow promise pledge',
  qt: `affirm boast conclude contest emphasise emphasize exclaim grumble indicate lament mutter muse observe opine
    proclaim reiterate repeat respond retort quip reason`,
  qtn: `answer comment counter joke remark reply stress worry charge protest`,
  qta: 'remind inform advise',
  qtio: 'demand',
  qob: 'urge',
  qo: 'implore beg call_on call_for',
  qwa: 'ask',
  qw: 'wonder inquire enquire',
  tbn: 'estimate signal rule',
  tb: 'deny clarify mention imply',
  t: 'agree recommend propose hold',
  ti: 'threaten',
  r: 'decline refuse',
  q: `think remember shout whisper sigh snap laugh smile shrug grin chuckle scoff sneer growl bark beam fume cry scream yell plead
    chime continue begin volunteer venture intone interject object deadpan thunder recount read enthuse reflect
    fire_back shoot_back hit_back hit_out go_on chip_in chime_in bark_back put_it`,
  j: `call describe dub brand label dismiss hail praise criticise criticize slam denounce blast condemn decry deride
    mock thank accuse blame cite characterise characterize tout welcome applaud lambast lambaste deplore ridicule liken
    laud salute commend chide rebuke scold attack speak talk refer apologise apologize express voice reject invoke bemoan
    regret deny vilify extol portray cast depict rail`,
};

const irregular: Readonly<Record<string, { past: string; present?: string }>> = {
  say: { past: 'said' },
  think: { past: 'thought' },
  tell: { past: 'told' },
  write: { past: 'wrote' },
  put: { past: 'put' },
  go: { past: 'went', present: 'goes' },
  shoot: { past: 'shot' },
  hit: { past: 'hit' },
  begin: { past: 'began' },
  hold: { past: 'held' },
  read: { past: 'read' },
  swear: { past: 'swore' },
  speak: { past: 'spoke' },
  forecast: { past: 'forecast' },
  cast: { past: 'cast' },
  beg: { past: 'begged' },
};
/** Doubled before -ed and -ing. */
const doubling = new Set(['beg', 'quip', 'dub', 'grin', 'admit', 'slam', 'chat', 'snap', 'chip', 'refer']);
/** No change of -y to -ies: "say", "portray". */
const vowelY = /[aeiou]y$/;

function past(lemma: string): string {
  if (irregular[lemma]) return irregular[lemma].past;
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (lemma.endsWith('y') && !vowelY.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return doubling.has(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

function present(lemma: string): string {
  const given = irregular[lemma]?.present;
  if (given) return given;
  if (lemma.endsWith('y') && !vowelY.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function participle(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma.slice(0, -1)}ing`;
  return doubling.has(lemma) || /^(?:hit|begin|put)$/.test(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}

/** Forms by word. */
const forms = new Map<string, ReportingForm>();
/** Forms of verbs of two words, by the first, then the second ("point" → "out"). */
const phrasal = new Map<string, Map<string, ReportingForm>>();

for (const [traits, lemmas] of Object.entries(table)) {
  for (const item of lemmas.trim().split(/\s+/)) {
    const [lemma = item, particle = null] = item.split('_');
    const verb: ReportingVerb = {
      lemma: item.replace('_', ' '),
      quotes: traits.includes('q'),
      that: traits.includes('t'),
      bare: traits.includes('b'),
      question: traits.includes('w'),
      infinitive: traits.includes('i'),
      objectInfinitive: traits.includes('o'),
      addressee: traits.includes('a'),
      refusal: traits.includes('r'),
      judgement: traits.includes('j'),
    };
    const add = (text: string, form: VerbForm) => {
      const entry = { verb, form, ambiguous: traits.includes('n') && (form === 'base' || form === 'present') };
      if (particle !== null) phrasal.set(text, (phrasal.get(text) ?? new Map()).set(particle, entry));
      else if (!forms.has(text)) forms.set(text, entry);
    };
    if (past(lemma) !== lemma) add(lemma, 'base');
    add(present(lemma), 'present');
    add(participle(lemma), 'participle');
    add(past(lemma), 'past');
  }
}

/**
 * The reporting verb that a word is a form of, or `null`.
 * @param word folded
 * @param next the word behind it, folded, for verbs like "point out"
 */
export function reportingForm(word: string, next: string): ReportingForm | null {
  return phrasal.get(word)?.get(next) ?? forms.get(word) ?? null;
}

/** Any verb that stands where only a reporting one can: “Why?” wailed Fatima. */
export const unlistedVerb: ReportingVerb = {
  lemma: '',
  quotes: true,
  that: false,
  bare: false,
  question: false,
  infinitive: false,
  objectInfinitive: false,
  addressee: false,
  refusal: false,
  judgement: false,
};

/** Verbs of speaking that a refusal may refuse ("declined to comment"). */
export const speakingVerbs: ReadonlySet<string> = new Set(
  `say comment give discuss elaborate answer confirm deny speak talk name identify disclose reveal provide specify share
  explain respond speculate describe tell state detail apologise apologize blame rule address predict offer
  estimate acknowledge admit criticise criticize release divulge take make`
    .trim()
    .split(/\s+/),
);
