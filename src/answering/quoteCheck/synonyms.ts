import { tokenize } from '../../text/tokens.ts';

/**
 * Words that reports of talks, courts and companies use for each other, one group a line. Only for the question whether
 * a claim says the same in other words; nothing that is found is shown on their strength alone without its own sentence.
 */
const groups = `
  decline refuse
  give share provide disclose reveal offer
  detail details particulars
  talk talks negotiation negotiations discussion discussions
  deal agreement accord pact
  agree agreed consent
  tariff tariffs duty duties levy levies
  car cars auto autos automobile automobiles vehicle vehicles
  carmaker carmakers automaker automakers
  accelerate hasten quicken speed
  urge urging press demand
  drop scrap abolish remove lift
  difficult hard tough
  easy simple
  ask request requests demands
  meet met meeting meetings
  summit conference
  official officially
  announce announced announcement
  comment remark
  immediate instant quick
  unlikely improbable
  important importance crucial vital
  highlight stress emphasise emphasize underline
  invest investment
  security safety
  begin start
  end finish
  buy purchase acquire
  company firm corporation business
  worker workers employee employees staff job jobs
  keep retain
  promise vow pledge
  year years
  twice two
  write written wrote
  ring rang call called phone
  nobody none
  insist maintain
  offer offers
  final last
  wage wages pay salary
  strike stoppage walkout
  court tribunal
  review reviewing study studying
  decide decision
  trial trials
  opinion ruling judgment
  crop crops wheat
  trick method
  show shown seen
  wrong mistake error
  prove proof
  cargo freight
  ferry ferries ship ships vessel vessels
  rate rates
  cut reduce lower
  raise increase hike
  fall drop decline
  trade exchange swap
  flag point
  admit acknowledge concede
  engineer engineers technician
  problem trouble fault
  describe call called
  frank candid open
  constructive productive
  side delegation
  discuss discussed agenda
  barrier barriers obstacle obstacles
  expand expansion growth
  cooperate cooperation collaboration
  rush hastily hasty
  seal conclude sign
  benefit help
  government administration
  american us
  weapon arms
  save saved
  price cost
  watch monitor monitoring observe
  acceptable unacceptable
  bid takeover purchase
  mill plant factory
`;

const standsFor = new Map<string, string>();
for (const line of groups.trim().split('\n')) {
  const terms = tokenize(line).map(({ term }) => term);
  for (const term of terms) if (!standsFor.has(term)) standsFor.set(term, terms[0]!);
}

/** Words that only report: who says something is no part of what is said. */
const reporting = new Set(
  tokenize('say said says tell told add added report reported reporter reporters media according statement').map(
    ({ term }) => term,
  ),
);

/** The concept of a term: what stands for its group, or itself; `null` for words of reporting. */
export function conceptOf(term: string): string | null {
  return reporting.has(term) ? null : (standsFor.get(term) ?? term);
}
