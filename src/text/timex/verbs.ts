/** The forms of English verbs that tell the tense of a clause, as far as news texts need them. */

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Past forms that no rule leads to. Forms that are nouns or adjectives at least as often are left out. */
export const irregularPast = set(`
  was were wasn't weren't had hadn't did didn't arose ate awoke became began bent bit bled blew bore bought bound broke
  brought built burnt burst came cast caught chose clung cost crept cut dealt drank drew drove dug fed fell felt flew fled
  forbade forgot forgave fought found froze gave got grew held heard hid hit hung hurt kept knew laid led left lent lost
  made meant met outran overcame overtook overthrew paid put quit ran rang read rebuilt retook rose said sang sank sat saw
  sent shook shone shot shrank shut slept slid sold sought spent split spoke spread sprang spun stole stood struck
  stuck swam swept swore swung taught thought threw told took tore underwent understood undertook upheld went wept withdrew
  withheld withstood woke won wore wound wrote
`);

/** Participles that need an auxiliary and so say nothing of their own. */
export const irregularParticiples = set(`
  arisen awoken beaten been begun bitten blown borne broken chosen done drawn driven drunk eaten fallen flown forbidden
  forgotten forgiven frozen given gone gotten grown hidden known lain overthrown proven risen run seen set shaken shown
  shrunk spoken stolen sung sunk sworn taken thrown torn withdrawn woken worn written become come overcome undergone
`);

/** Words that end in -ed or stand in for such, but are no past forms. */
export const notPast = set(`
  need speed seed feed bleed breed indeed exceed proceed succeed hundred kindred sacred naked wicked red bed shed
  united embed unprecedented limited alleged accused aged agreed-upon beloved biased creed deed
  greed heed sled talented ted weed wed
`);

/** Base forms whose plain and -s forms are hardly ever nouns in news texts. */
const bases = set(`
  abandon accept achieve acquire add adopt agree aim allow appear apply appoint approve argue arrive ask assume attend
  avoid ban become begin believe belong block bring build buy carry cease choose close collect come complete comply
  comprise conclude consider continue convene create debut decide declare decline deliver deny depart depend describe
  determine discuss dissolve elect eliminate emerge employ enact enable enter establish exempt exist expand expect expire
  explain fail fall file finalize fly follow form get give go grow happen have hear hold hope host impose include
  introduce invite involve join keep kick know lapse launch learn leave lift lose make mature meet need negotiate obtain
  occur open oppose own participate pay perform plan play prefer prepare present prevent produce propose protect provide
  publish qualify raise ratify reach receive recommend reconvene reduce refuse regain reject release remain reopen replace
  replenish require resign resolve restore resume retain retire return reveal rule run sail say see seek seem select sell
  send serve set settle shut sign speak spend stand start stay step stop submit succeed suggest suspend take teach tell tend
  think travel try turn unveil urge visit vote wait want win withdraw write land dock testify attend inaugurate arise
  depose reconsider commence undergo dismantle redeem allocate
`);

const thirdPerson = (verb: string) =>
  /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;

/** Third persons that are plural nouns just as well: verbs only behind "he", "it", "which" and the like. */
export const nounForms = set(
  'plans plays votes visits returns launches releases raises turns stops steps sets runs faces stays',
);
/** In the present tense these tell of a schedule: "the treaty expires in June". */
export const scheduling = new Set(
  'arrive begin close convene debut depart end expire go host lapse launch leave mature meet open reconvene reopen resume retire return start take travel turn visit vote'
    .split(' ')
    .flatMap((verb) => [verb, thirdPerson(verb)]),
);

export const presentForms = new Set([
  ...[...bases].map(thirdPerson).filter((form) => !nounForms.has(form)),
  'faces',
  'ends',
  'stays',
  'lasts',
]);
export const baseForms = bases;

export const modals = set(`
  will won't would wouldn't shall should shouldn't may might must can can't cannot could couldn't
`);

export const presentBe = set("is are am isn't aren't");
export const presentHave = set("has have hasn't haven't");
export const pastAuxiliaries = set("was were had did wasn't weren't hadn't didn't");

/** Words that may stand between an auxiliary and its verb; adverbs in -ly may, too. */
export const insideVerb = set(`
  be been being not also next already always still never ever just now only even both all then again soon once yet
`);

/** After one of these an infinitive tells what happened, not what is to come: "failed to agree on Friday". */
export const factive = set(`
  failed declined refused continued began started managed used helped forced tried rushed seemed appeared moved came went
  got able had happened opted chose was were been hesitated proved threatened struggled
`);

/** Directly before an infinitive these say that it lies ahead, even in the past: "was expected to arrive on Friday". */
export const prospective = set(`
  was were expected due scheduled set slated planned supposed likely unlikely about ready poised
`);

/** Past forms that are nouns just as well. */
export const alsoNouns = set('cut hit set put bid bet cost split spread');

/** "adjourned until Monday": what is put off lies ahead, whatever the tense. */
export const deferring = set(`
  adjourned postponed delayed extended suspended deferred recessed remanded prolonged rescheduled moved pushed given gave
`);

/** Verbs of speech and writing: what they report has a time of its own. */
export const reporting = set(`
  said told added announced reported stated warned noted argued believed thought expected predicted estimated projected
  claimed insisted confirmed indicated suggested hoped wrote testified called urged demanded predicts says expects
  believes estimates agreed pledged promised vowed proposed planned intended
`);

/** Directly before an expression (a preposition may stand between), these make it one of the future. */
export const scheduled = set(`
  scheduled due slated planned expected starting beginning effective upcoming forthcoming set targeted tentatively
`);
