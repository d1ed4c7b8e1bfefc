import type { Verdict } from '../../answering/answer.ts';

/** Colours of embeds. Words tell the verdicts apart too, for those who do not see the colours. */
export const verdictColors: Readonly<Record<Verdict, number>> = {
  answered: 0x3b_a5_5d,
  related: 0xe0_a1_2e,
  unanswered: 0x80_84_8e,
};
export const brandColor = 0x4f_6b_d6;
