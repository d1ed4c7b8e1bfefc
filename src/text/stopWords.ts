const words = (list: string) => new Set(list.trim().split(/\s+/));

/**
 * English words that carry grammar and no subject, folded and without apostrophes ("don't" → "dont").
 * They are kept as tokens (they show what a question asks) but are neither indexed nor looked up.
 */
export const STOP_WORDS: ReadonlySet<string> = words(`
  a about above after again against all also am among an and any are arent as at be because been before being below
  between both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each either else
  ever for from further had hadnt has hasnt have havent having he hed her here hers herself him himself his how however
  i id if im in instead into is isnt it itd itll its itself ive just let lets may me might mine more most much must my
  myself neither no nor not of off on once only onto or other others ought our ours ourselves out over own per please
  rather same shall shant she should shouldnt since so some such tell than that thats the their theirs them themselves
  then there theres these they theyd theyre theyve this those though through thus to too toward towards under until unto
  up upon us very via was wasnt we well were werent weve what whatever whats when whenever where whereas whether which
  whichever while who whoever whom whos whose why will with within without wont would wouldnt yes yet you youd youll
  your youre yours yourself yourselves
`);
