/** A word list, written with spaces between. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns for one person by office or work, in lower case; they stand before names as titles too. */
const personNouns = words(`
  minister president chancellor secretary premier governor gov mayor senator sen representative rep congressman
  congresswoman councillor councilor councilman councilwoman assemblyman assemblywoman lawmaker deputy mp mps king queen
  prince princess duke duchess pope cardinal archbishop bishop rabbi imam father sister brother reverend rev pastor
  general gen colonel col major maj captain capt lieutenant lt sergeant sgt cmdr corporal admiral adm commander commodore
  marshal brigadier officer inspector detective constable sheriff chief superintendent commissioner judge justice
  magistrate attorney lawyer solicitor barrister counsel prosecutor clerk professor prof doctor dr dean provost chair
  chairman chairwoman chairperson director executive ceo cfo coo cto founder co-founder owner partner head leader
  spokesman spokeswoman spokesperson envoy ambassador consul diplomat negotiator treasurer speaker whip coach manager
  trainer goalkeeper striker midfielder defender quarterback pitcher player skipper referee athlete runner swimmer driver
  author writer novelist poet journalist reporter editor columnist critic historian economist analyst strategist
  researcher scientist biologist physicist chemist botanist physiologist epidemiologist psychologist sociologist
  astronomer geologist engineer architect physician surgeon nurse teacher lecturer headteacher principal student actor
  actress singer musician conductor cellist pianist composer artist painter photographer filmmaker chef baker butcher
  farmer fisherman grower trader broker banker investor accountant adviser advisor aide assistant consultant activist
  campaigner organiser organizer protester resident neighbour neighbor witness victim survivor patient defendant suspect
  plaintiff widow wife husband mother son daughter uncle aunt cousin man woman boy girl teenager pensioner
  opponent rival counterpart colleague successor predecessor candidate nominee incumbent democrat republican
  conservative laureate champion winner tsar czar sheikh emir sultan mr mrs ms miss mx sir dame lord lady baroness baron
  madam undersecretary comptroller ombudsman coroner pathologist rapporteur commander-in-chief vice-president
  vice-chancellor vice-chairman correspondent entrepreneur billionaire tycoon veteran expert specialist fellow
  pm pms attorney-general solicitor-general director-general secretary-general governor-general ministerial vice prime
`);

/**
 * Whether a word, as written, tells what one person is. Words that are not listed are known by their ending, unless a
 * capital makes them a name ("Vrooman").
 */
export const isPersonNoun = (word: string): boolean => {
  const bare = word.replace(/\.$/, '').replace(/['’]s$/, '');
  if (personNouns.has(bare.toLowerCase()) || /maker$/.test(bare)) return true;
  return /^\p{Ll}{3,}(?:woman|person|ologist|ographer|man)$/u.test(bare);
};

/** Capitalised words that belong to a title and not to the name behind it, although they name no person themselves. */
const titleModifiers = words(`
  prime deputy vice assistant acting interim former ex-president chief executive press foreign home interior defence
  defense finance treasury commerce trade energy transport health education justice economy agriculture labour labor
  state attorney general solicitor managing senior junior lead co-chief top first second third retired late associate
  emeritus honorary right honourable the hon house senate majority minority staff sergeant-major lieutenant detective
`);
export const isTitleModifier = (word: string): boolean => titleModifiers.has(word.toLowerCase());

const organisationNouns = words(`
  ministry department government administration agency authority bureau office commission committee council court
  tribunal parliament congress senate house assembly cabinet bank company firm corporation corp corp. inc inc. co co.
  ltd ltd. plc llc group holdings party union federation association institute institution university college school
  hospital trust foundation charity police army navy force forces military treasury board fund exchange league club team
  newspaper broadcaster channel station network service services center centre embassy consulate secretariat presidency
  pentagon kremlin white regulator watchdog operator airline carrier lender manufacturer carmaker automaker chipmaker
  drugmaker retailer publisher producer line delegation alliance coalition campaign opposition organisation
  organization society laboratory lab panel times post herald tribune journal gazette reuters side bloc
  street whitehall fed labour tories conservatives democrats republicans labor hamas hezbollah nato financial research
  securities partners capital economics markets analytics consulting associates international news agriculture
  defense defence mission command observatory registry reserve studio studios industries technologies systems bloomberg
  startup start-up developer conglomerate consortium museum theatre theater church diocese orchestra
`);
export const isOrganisationNoun = (word: string): boolean =>
  organisationNouns.has(word.toLowerCase().replace(/['’]s$/, ''));

const collectiveNouns = words('side bloc delegation team coalition alliance camp');
export const isCollective = (word: string): boolean => collectiveNouns.has(word.toLowerCase());

const documentNouns = words(`
  statement letter report memo memorandum paper study survey note notice document documents filing release communique
  communiqué email e-mail text message tweet post editorial article bulletin indictment complaint affidavit poll sign
  spokesperson's ruling dispatch declaration transcript
`);
export const isDocumentNoun = (word: string): boolean => documentNouns.has(word.toLowerCase());

const anonymousNouns = words(`
  source sources person people official officials insider insiders diplomat diplomats aide aides individual individuals
  delegate delegates witness witnesses resident
`);
export const isAnonymousNoun = (word: string): boolean => anonymousNouns.has(word.toLowerCase());

const maleWords = words(
  'mr sir lord king prince duke father brother husband son uncle man boy chairman spokesman councilman congressman widower baron',
);
const femaleWords = words(
  'mrs ms miss dame lady queen princess duchess mother sister wife daughter aunt woman girl chairwoman spokeswoman councilwoman congresswoman widow actress baroness madam',
);

/** What a title or role tells about the pronoun, or `null`. */
export function pronounOf(role: string): 'he' | 'she' | null {
  for (const word of role.toLowerCase().split(/[^\p{L}]+/u)) {
    if (maleWords.has(word)) return 'he';
    if (femaleWords.has(word)) return 'she';
  }
  return null;
}
