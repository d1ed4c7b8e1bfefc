/** A word list, written with spaces between. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** All lists hold keys of words: lower case, straight apostrophes. */
export const modalWords = words(`
  will would can could may might must shall should cannot can't couldn't won't wouldn't mustn't shouldn't mightn't 'll 'd
`);

/** Words that say no. */
export const negators = words(`
  not no never none nobody nothing nowhere neither nor without hardly barely scarcely rarely seldom cannot can't couldn't
  won't wouldn't mustn't shouldn't mightn't isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't ain't
  needn't shan't n't
`);

/** Words that make the opposite of what follows them, or take it back. */
export const reversals = words(`
  deny denies denied denying refuse refuses refused refusing decline declines declined fail fails failed failing avoid
  avoids avoided prevent prevents prevented doubt doubts doubted unlikely improbable impossible reject rejects rejected
  dispute disputes disputed unable stopped
`);

/** Words that hold back part of what follows them. */
export const reservations = words('almost nearly perhaps maybe possibly supposedly allegedly');

/** Words under which a sentence holds only if something else does. */
export const conditions = words('if unless provided providing assuming except lest until');

/** Words that set what they open against what stands before them. */
export const contrasts = words('but yet however although though');

/** Verbs by which a speaker hands on, or hedges, what comes next. */
export const hedges = words(`
  say says said saying tell tells told claim claims claimed think thinks thought believe believes believed hope hopes
  hoped argue argues argued suggest suggests suggested suppose guess wish fear
`);

/** In "has not changed that …", what follows still holds; after these verbs it does not. */
export const negationCarriers = words(`
  think thought believe believed say said mean meant claim claimed expect expected suggest suggested agree agreed accept
  accepted true certain clear sure likely possible promise promised show shown prove proven imply know because
`);

export const monthNames = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec
`);
export const dayNames = words(
  'monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight week month year',
);

export const numberWords = words(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
  first second third fourth fifth sixth seventh eighth ninth tenth half twice once dozen
`);
