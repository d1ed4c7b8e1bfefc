/** A word list, written with spaces between. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before what they belong to, so a sentence never ends with one: "Mr. Akazawa", "Japan vs. Brazil", "c. 1066". */
export const neverFinal = words(`
  Mr Mrs Ms Mx Messrs Dr Drs Prof Gov Sen Sens Rep Reps Gen Col Lt Capt Maj Sgt Cpl Pvt Cmdr Adm Brig Supt Amb Pres Sec Min
  Atty Det Insp Asst
  Hon Rev Fr Mme Mlle vs e.g i.e cf viz approx c ca
`);

/** End a sentence only before a word of {@link sentenceStarters}: "Toyota Motor Corp. Chief Executive", "et al. (2018)". */
export const rarelyFinal = words(`
  Inc Corp Co Cos Ltd LLC Bros Jr Sr Esq Ph.D al Dept Univ Assn Natl Intl Ave Blvd Rd Hwy St Ste Mt Ft
`);

/** Part of a number's name when a digit follows: "No. 5", "Sept. 9", "pp. 12". */
export const beforeNumbers = words(`
  No Nos no nos Art Arts art sec Vol vol Vols Fig fig Figs figs Ch ch Eq p pp para r b d fl ver est
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
`);

/** American states as news agencies shorten them; abbreviations only after a comma ("Boston, Mass."). */
export const stateNames = words(`
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn
  Tex Va Vt Wash Wis Wyo
`);

/** Capitalised in running text only because they begin a sentence; none of them begins a name or a title. */
export const sentenceStarters = words(`
  The A An This That These Those It He She They We You His Her Their Its Our My Your There Here What When Where Why How
  Who Which In On At By For From With Without After Before During Since Until While Although Though Because If Unless
  But And Or So Yet As To However Meanwhile Moreover Still Also Then Now Both Some Many Several Another Each Not
  Despite Instead
`);

/** Verbs that follow a speaker's name: “Is it done?” Akazawa asked. */
export const reportingVerbs = words(`
  said says asked asks told tells added adds wrote writes replied replies answered answers demanded wondered
  shouted cried exclaimed inquired queried quipped joked responded
`);
