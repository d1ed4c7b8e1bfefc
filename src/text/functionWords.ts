/** A word list, written with spaces between. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** All lists are in lower case with straight apostrophes. */
export const determiners = words(`
  the a an this that these those his her its their our my your another each every both all some any no several many
  most few one
`);

export const subjectPronouns = words('i you he she it we they who everyone everybody someone nobody others both');

export const beForms = words(`be am is are was were been being 's 're isn't aren't wasn't weren't`);

/** Auxiliaries and modals, with their contracted negations. */
export const auxiliaries = words(`
  be am is are was were been being has have had having do does did will would can could may might must shall should
  ought cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't
  mightn't mustn't shan't shouldn't n't wo ca sha
`);

export const modals = words(`
  will would can could may might must shall should cannot won't wouldn't can't couldn't mightn't mustn't shan't shouldn't
  'll 'd
`);

export const negations = words(`
  not n't no never nobody none nothing nowhere neither nor without hardly barely scarcely rarely cannot isn't aren't
  wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mightn't mustn't shan't
  shouldn't ain't
`);

export const coordinators = words('and but or nor yet & plus');

/** Words that open a subordinate clause. */
export const subordinators = words(`
  that because although though while whilst whereas if unless until till since when whenever where wherever whether as
  after before once lest so than who whom whose which what why how
`);

export const relatives = words('who whom whose which');

export const prepositions = words(`
  of in on at by for from with without to into onto over under about against between among amid during through across
  near inside outside behind beyond despite upon within per via toward towards around along off beside besides above
  below like unlike including excluding concerning regarding following aboard alongside throughout until since after
  before as than ahead because according due
`);

/** Prepositions that tie a noun to the noun before it ("a spokesman for the ministry"). */
export const nounPrepositions = words('of for at from in with on to inside within between near by about close behind');

/** Adverbs that stand between a subject and its verb or behind the verb; words in -ly are adverbs without being listed. */
export const adverbs = words(`
  also later then once again often always never ever still just even first previously however meanwhile nevertheless
  nonetheless therefore thus instead too though now soon already yesterday today tonight tomorrow earlier afterwards
  afterward together alone only almost perhaps maybe else moreover furthermore besides indeed only recently finally
  separately elsewhere twice
`);

/** In -ly, but no adverbs. */
const notAdverbs = words(
  'family reply supply only early daily weekly monthly italy july ally assembly anomaly bully elderly friendly likely monopoly rally',
);

export const temporalNouns = words(`
  monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.
  january february march april may june july august september october november december
  jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.
  yesterday today tonight tomorrow morning afternoon evening night noon midnight day week weekend month year quarter
  autumn spring summer winter fall days weeks months years hours minutes hour moment ago
`);

export const temporalModifiers = words(
  'last next this late early earlier later that every mid past previous following same',
);

/** Past forms that do not end in -ed, and finite forms in the present that are hardly ever nouns. */
const finiteForms = words(`
  became began brought built came chose cost dealt did drew drove fell felt fled flew forgot found fought gave got grew
  held hit kept knew laid lay led left lent lost made meant met paid put quit ran rang read rose sank sat saw sent set
  shook shot shut slept sold spent spoke stood struck swept swore taught threw thought told took understood went wept
  won wore withdrew wrote said broke blew bought caught
  becomes begins believes brings comes continues depends exists expects faces fails finds gets gives goes grows happens
  hopes includes intends involves keeps knows leads lives makes means meets needs opens owns pays plans remains runs
  says seeks seems sees sells shows sits stands starts stays takes thinks tries wants wins works
  agree believe come consider continue expect face fear find get give go have hope keep know live make mean need
  remain say see seem stay supply take think try want
`);

/** A form written as the lists write it: lower case, straight apostrophe. */
export const foldWord = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** Whether a folded word has only grammar to it, so that a capital on it comes from the head of a sentence. */
export const isFunctionWord = (word: string): boolean =>
  determiners.has(word) ||
  subjectPronouns.has(word) ||
  auxiliaries.has(word) ||
  coordinators.has(word) ||
  subordinators.has(word) ||
  prepositions.has(word) ||
  adverbs.has(word);

/** Whether a folded word is an adverb by list or by ending. */
export const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word));

/** Whether a folded word looks like a finite verb: an auxiliary, a listed form, a contraction or a form in -ed. */
export const looksFinite = (word: string): boolean =>
  auxiliaries.has(word) ||
  finiteForms.has(word) ||
  /(?:n't|'ll|'ve|'re|'d|'m)$|^(?:it|he|she|that|there|what|who|here)'s$/.test(word) ||
  (word.length > 4 && word.endsWith('ed') && !word.includes('-'));

/** Whether a folded word is a past form that is no regular one, so that no noun phrase runs across it. */
export const isIrregularFinite = (word: string): boolean => auxiliaries.has(word) || finiteForms.has(word);
