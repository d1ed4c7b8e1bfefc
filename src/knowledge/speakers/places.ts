/** A word list, written with spaces between. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Names of one word under which governments speak: countries, capitals and the like. */
const places = words(`
  Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bangladesh Belarus Belgium Bolivia
  Bosnia Botswana Brazil Bulgaria Cambodia Cameroon Canada Chile China Colombia Croatia Cuba Cyprus Denmark Ecuador
  Egypt Estonia Ethiopia Finland France Georgia Germany Ghana Greece Guatemala Haiti Honduras Hungary Iceland India
  Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kuwait Laos Latvia Lebanon Libya
  Lithuania Luxembourg Malaysia Mali Malta Mexico Moldova Mongolia Montenegro Morocco Mozambique Myanmar Nepal
  Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Panama Paraguay Peru Philippines Poland Portugal Qatar
  Romania Russia Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan
  Tanzania Thailand Tunisia Turkey Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe America
  Britain England Scotland Wales Europe Brussels Washington Beijing Tokyo Moscow London Paris Berlin Seoul Pyongyang
  Tehran Kyiv Kiev Ankara Delhi Islamabad Riyadh Canberra Ottawa Jerusalem Taipei Manila Hanoi Jakarta Madrid Rome
  California Texas Florida Ohio Michigan Pennsylvania
`);
export const isPlace = (word: string): boolean => places.has(word);

const nationalities = words(`
  American British English Scottish Welsh Irish French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian
  Swedish Norwegian Danish Finnish Polish Czech Hungarian Romanian Bulgarian Greek Turkish Russian Ukrainian Japanese
  Chinese Korean Taiwanese Vietnamese Thai Indian Pakistani Australian Canadian Mexican Brazilian Argentine Chilean
  Colombian Israeli Palestinian Iranian Iraqi Saudi Egyptian Nigerian Kenyan Ethiopian Democratic Republican European
  African Asian
`);
export const isNationality = (word: string): boolean => nationalities.has(word);
