import { describe, expect, it } from 'vitest';
import { findTemporalExpressions } from '../../../src/text/timex.ts';

/** `[text, values]`, read as published on Friday, 22 March 2013. */
type Case = readonly [text: string, ...values: string[]];

const values = (text: string, published = '2013-03-22') =>
  findTemporalExpressions(text, published).map(({ value }) => value);

function reads(cases: readonly Case[]) {
  it.each(cases)('GIVEN "%s" THEN it reads what it says', (text, ...expected) => {
    expect(values(text)).toEqual(expected);
  });
}

describe('the tense of the governing verb', () => {
  reads([
    ['They met on Monday.', '2013-03-18'],
    ['They will meet on Monday.', '2013-03-25'],
    ['They have until Monday.', '2013-03-25'],
    ['He will have until February to recover.', '2014-02'],
    ['He will have left by Monday.', '2013-03-18'],
    ['It ended its term last week and returns on Oct. 7.', '2013-W11', '2013-10-07'],
    ['They adjourned until Monday.', '2013-03-25'],
    ['They failed to agree on Monday.', '2013-03-18'],
    ['They agreed to meet on Monday.', '2013-03-25'],
    ['On Monday, they said so.', '2013-03-18'],
    ['He said Monday that they would meet Tuesday.', '2013-03-18', '2013-03-26'],
    ['He could have met them on Monday.', '2013-03-18'],
    ['The group met in November.', '2012-11'],
    ['The group will meet in November.', '2013-11'],
    ['The group last met in February.', '2013-02'],
    ['The treaty expires in January.', '2014-01'],
    ['They have been away since January.', '2013-01'],
    ['The trial was set for April 3.', '2013-04-03'],
    ['It opened on Oct. 1.', '2012-10-01'],
    ['The May 5 vote was close.', '2013-05-05'],
    ['On Oct. 16, 1973, they met. On Oct. 19, they met again.', '1973-10-16', '1973-10-19'],
    ['Obama spoke on Tuesday, Feb. 12.', '2013-02-12'],
    ['Gold for December delivery fell.', '2013-12'],
    ['The playoffs were due to begin in mid-April.', '2013-04'],
    ['Its contract was to be extended on Monday.', '2013-03-25'],
    ['It agreed to be sold, far over Monday’s close.', '2013-03-18'],
    ['Markets expect a half-point cut in September.', '2013-09'],
  ]);
});

describe('points at a distance', () => {
  reads([
    ['two days ago', '2013-03-20'],
    ['three weeks ago', '2013-W09'],
    ['a month ago', '2013-02'],
    ['a decade ago', '200'],
    ['a century ago', '19'],
    ['about 65 million years ago', 'PAST_REF'],
    ['several years ago', 'PAST_REF'],
    ['ten years ago this week', '2003-W12'],
    ['a year ago today', '2012-03-22'],
    ['He left three months earlier than planned.', 'P3M'],
    ['two weeks from now', '2013-W14'],
    ['In 2009 he left; two years later he was back.', '2009', '2011'],
    ['It came on Feb. 7, two days later than planned.', '2013-02-07', 'P2D'],
    ['It rose on Feb. 7, a day earlier and a week later.', '2013-02-07', '2013-02-06', '2013-W07'],
    ['At 9:50 p.m. it began; 20 minutes later it was over.', '2013-03-22T21:50', '2013-03-22T22:10'],
    ['Profit rose in the fourth quarter from a year earlier.', '2012-Q4', '2011-Q4'],
    ['Sales fell in February from a year ago.', '2013-02', '2012-02'],
    [
      'In the fourth quarter it earned $2, as against $1 a year earlier. In the quarter, it grew.',
      '2012-Q4',
      '2011-Q4',
      '2012-Q4',
    ],
    ['The next day, March 12, they met; the following day they left.', '2013-03-12', '2013-03-12', '2013-03-13'],
  ]);
});

describe('parts of the year', () => {
  reads([
    ['in the third quarter of 1990', '1990-Q3'],
    ["in this year's third quarter", '2013-Q3'],
    ['Q3 2025 and 3Q 2024', '2025-Q3', '2024-Q3'],
    ['the first half of next year', '2014-H1'],
    ['They scored in the first half, and again in the fourth quarter.'],
    ['It rose in the first quarter of 2002, and in the second half.', '2002-Q1', '2002-H2'],
    ['In the quarter, sales rose.', '2012-Q4'],
    [
      'In the third quarter ended Sept. 30, it earned $2, up from $1 a year earlier.',
      '2012-Q3',
      '2012-09-30',
      '2011-Q3',
    ],
    ['by year end', '2013'],
    ['Claims fell in the week ended Saturday.', '2013-W11', '2013-03-16'],
    ['Next month, it will report fourth-quarter earnings.', '2013-04', '2012-Q4'],
    [
      'In the quarter ended Feb. 28 and the week ended March 15 it grew.',
      '2013-Q1',
      '2013-02-28',
      '2013-W11',
      '2013-03-15',
    ],
    ['Profit rose in the first half.', '2013-H1'],
    ['In the fourth quarter it earned $2; in the 1988 quarter, $1.', '2012-Q4', '1988-Q4'],
    ['the 1988 quarter', '1988-QX'],
    ['In the fourth quarter it earned more than in the year-earlier period.', '2012-Q4', '2011-Q4'],
    ['the same quarter last year', '2012-Q1'],
    ['last winter, this spring, next summer', '2012-WI', '2013-SP', '2013-SU'],
    ['the summer of ’76', '1976-SU'],
    ['in the summer and fall of 1984', '1984-SU', '1984-FA'],
    ['on the summer day when they met'],
    ['fiscal 1989, fiscal year 2014, FY2015', '1989', '2014', '2015'],
  ]);
});

describe('explicit dates', () => {
  reads([
    ['2013-03-20, 3/20/2013, 20/3/2013, 11/02/89', '2013-03-20', '2013-03-20', '2013-03-20', '1989-11-02'],
    ['on the 15th of May 2012', '2012-05-15'],
    ['August 20-25 and July 14 and 18, 2010', '2013-08-20', '2013-08-25', '2010-07-14', '2010-07-18'],
    ['May and June 2011', '2011-05', '2011-06'],
    ['the 2017–18 season, in 2008/09', '2017', '2018', '2008', '2009'],
    ['on the third Monday of April, the last Friday in May 2012', '2013-04-15', '2012-05-25'],
    ['The minutes of the meeting are out.'],
    ['for model years 2009 through 2015', '2009', '2015'],
    ['It was built between 1163 and 1345.', '1163', '1345'],
    ['He said on the 17th that he would leave; he will leave on the 2nd.', '2013-03-17', '2013-04-02'],
    ['They will be open from Monday to Friday.', '2013-03-25', '2013-03-29'],
    ['from 1869 to 1909', '1869', '1909'],
    ['the 17th and 18th centuries', '16', '17'],
    ['the mid-1980s, the ’90s, the sixties', '198', '199', '196'],
    ['the Sept. 11 attacks, 9/11', '2001-09-11', '2001-09-11'],
    ['They spoke on New Year’s Day and on Good Friday 2012.', '2013-01-01', '2012-04-06'],
    ['at year-end', '2013'],
    ['the week of April 1', '2013-W14'],
  ]);
});

describe('times of day', () => {
  reads([
    ['at 9 a.m. EST on Friday', '2013-03-22T09:00'],
    ['He spoke at 12:01 a.m. Thursday.', '2013-03-21T00:01'],
    ['He spoke Wednesday at noon.', '2013-03-20T12:00'],
    ['They have until midnight Sunday.', '2013-03-24T24:00'],
    ['at 0600 GMT, at 2.30pm', '2013-03-22T06:00', '2013-03-22T14:30'],
    ['at 0534 local time on Thursday', '2013-03-21T05:34'],
    ['at 10 p.m. (2100 GMT) on Thursday', '2013-03-21T22:00', '2013-03-21T21:00', '2013-03-21'],
    ['about 10:30 Thursday night, at 9:30 last night', '2013-03-21T22:30', '2013-03-21T21:30'],
    [
      'He left on Monday, in the morning, and was back in the early hours of Tuesday.',
      '2013-03-18',
      '2013-03-18TMO',
      '2013-03-19TMO',
    ],
    ['later in the day', '2013-03-22'],
    ['last night, this morning, tonight', '2013-03-21TNI', '2013-03-22TMO', '2013-03-22TNI'],
    ['the morning of March 1', '2013-03-01TMO'],
  ]);

  it('GIVEN a zone THEN it is kept beside the value', () => {
    const [time] = findTemporalExpressions('It starts at 9 a.m. (JST) on April 2.', '2013-03-22');
    expect(time).toMatchObject({ value: '2013-04-02T09:00', zone: 'Asia/Tokyo' });
  });
});

describe('durations and sets', () => {
  reads([
    ['for 130 minutes', 'PT130M'],
    ['a two-and-a-half-hour meeting', 'PT2.5H'],
    ['a year and a half, half an hour, a half-century', 'P1.5Y', 'PT30M', 'P50Y'],
    ['18 years, two months and three days', 'P18Y2M3D'],
    ['six to eight weeks, a 5-to-10-year plan', 'P6W', 'P8W', 'P5Y', 'P10Y'],
    ['in a dozen years, over a couple of days, for decades', 'P12Y', 'PXD', 'PXDE'],
    ['the past year, the next two quarters', 'P1Y', 'P2Q'],
    ['Three quarters of voters, a quarter of them and a second choice.'],
    ['a yearlong, months-long, 40-minute-long row', 'P1Y', 'PXM', 'PT40M'],
    ['every other week, every four years, each December', 'P2W', 'P4Y', 'XXXX-12'],
    ['twice a month, once every five years, $5 million a day', 'P1M', 'P5Y', 'P1D'],
    ['on Mondays, Sunday mornings', 'XXXX-WXX-1', 'XXXX-WXX-7TMO'],
    ['annual, quarterly and semi-annual', 'P1Y', 'P3M', 'P6M'],
  ]);
});
