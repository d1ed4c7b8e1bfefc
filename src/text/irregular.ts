/** Base form, then the forms that no rule leads back to it. Forms that are better known as other words are left out. */
const FORMS = `
  arise arose arisen|awake awoke awoken|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten
  bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought
  catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|draw drew drawn|drink drank drunk
  drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown
  forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten
  give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known
  lead led|learn learnt|leave left|lend lent|lose lost|make made|mean meant|meet met|pay paid|prove proven|ride rode ridden
  ring rang|rise risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone
  shoot shot|show shown|shrink shrank|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent
  spin spun|spring sprang|stand stood|steal stole stolen|stick stuck|strike struck stricken|strive strove striven
  swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told
  think thought|throw threw thrown|understand understood|undergo underwent undergone|undertake undertook undertaken
  uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew withdrawn
  withhold withheld|withstand withstood|write wrote written|overcome overcame|overthrow overthrew overthrown
  man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|person people|life lives|wife wives
  half halves|leaf leaves|shelf shelves|thief thieves|wolf wolves|medium media|phenomenon phenomena|criterion criteria
  analysis analyses|crisis crises|basis bases|thesis theses|nucleus nuclei|good better best|bad worse worst
`;

const base = new Map(
  FORMS.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [first, ...others] = line.trim().split(' ');
      return others.map((other): [string, string] => [other, first!]);
    }),
);

/** The dictionary form of an irregular English word ("met" → "meet", "children" → "child"); other words as they are. */
export function baseForm(word: string): string {
  return base.get(word) ?? word;
}
