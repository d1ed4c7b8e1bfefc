/** Nouns for things that take place at a time. Keys are singular; plurals in -s count too. */
const nouns = new Set(
  `summit meeting talk round negotiation election vote ballot referendum hearing trial conference session visit trip deadline
  auction ceremony inauguration debate review release rally match game tournament strike expiry expiration festival parade
  march protest opening closure concert race ruling verdict sentencing announcement briefing address speech forum gathering
  congress convention launch landing departure arrival handover signing ratification implementation consultation dialogue
  cutoff bid test exercise exam rollout premiere exhibition wedding funeral anniversary launch primary runoff plenary`.split(
    /\s+/,
  ),
);

/** Whether a word, in lower case, names something that takes place ("summit", "talks"). */
export function namesEvent(word: string): boolean {
  return nouns.has(word) || (word.endsWith('s') && nouns.has(word.slice(0, -1)));
}

/** Nouns for the last moment for something. */
export const deadlineNouns = new Set(['deadline', 'deadlines', 'cutoff', 'cut-off', 'ultimatum']);
