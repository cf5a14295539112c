// Word lists that tell where a quantity ends, and what is none. Plain English, no interpretation.

/** The words of a text as a set. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that end the unit: prepositions, conjunctions, auxiliaries, pronouns, and the verbs of news. */
export const unitStops: ReadonlySet<string> = set(`
  a an the this that these those such each every any no not nor or and but as if then than so yet while when where
  which who whom whose what why how because although though since until unless whether also too very only just
  about above across after against along amid among around at before behind below beneath beside between beyond by
  despite down during except for from in inside into like near of off on onto out outside over past per plus
  through throughout to toward towards under up upon via with within without
  am is are was were be been being has have had having do does did done will would shall should can could may might
  must i you he she it we they me him her us them my your his its our their one both either neither all some
  more most much many few fewer less least other another
  said says say told tell added called claimed confirmed denied reported according warned announced declared
  died die dies killed kill kills wounded injured hurt hit hits struck strikes landed fell fall rose rise rises
  fired fires launched attacked bombed destroyed damaged left leave leaves came come comes went go goes took take
  takes made make makes gave give gives got get gets saw see seen came began begin became become becomes remain
  remains remained stood stand stands marched gathered protested fled arrived returned joined voted attended
  including include includes later earlier ago away apart old long high wide deep tall
  today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday overnight
  together still already now here there again once worth apiece altogether overall nationwide worldwide abroad
  dead missing alive estimated approximately roughly nearly almost
`);

/** Verbs that end the unit behind its first word: "no candidate won", "the search team set off". */
export const unitVerbs: ReadonlySet<string> = set(
  "won lost paid sold bought built held kept led met ran sent spoke spent thought told wore wrote drew threw grew knew ate drank drove rode flew broke chose woke brought caught taught fought sought had needed wanted",
);

/** Of the words that end a unit, those that may be one alone: "15 dead", "at least 20 wounded". */
export const unitAlone: ReadonlySet<string> = set(
  "dead missing injured wounded killed hurt alive others arrested detained jailed abducted displaced evacuated rescued hospitalised hospitalized",
);

/** Skipped between the number and its unit: "15 more missiles", "hundreds of the people". */
export const unitFillers: ReadonlySet<string> = set(
  "of the its their his her our your my these those all more other additional further extra new separate different such",
);

/** Plurals without an s, which end a unit as plurals do. */
export const plurals: ReadonlySet<string> = set(`
  people men women children troops personnel police staff crew cattle sheep deer fish aircraft spacecraft
  policemen policewomen servicemen servicewomen gunmen fishermen lawmakers congressmen clergymen businessmen
  feet teeth mice geese oxen percent forces series species media data criteria dead wounded
`);

/** Words in s that are no plurals. */
export const singulars: ReadonlySet<string> = set(`
  iraqis' paris texas kansas arkansas illinois hamas laos honduras cyprus mars venus jesus bus gas press congress
  business crisis analysis basis process class pass loss boss mass this his its us plus various previous serious
  news dangerous religious famous numerous unanimous gross cross express less homeless countless nameless
`);

/** Fillers between a bound and its number: "at least another 15", "about a further 20", "around US 5,000". */
export const boundFillers: ReadonlySet<string> = set(
  "the another additional additionally further extra other its their his her all a an total us u.s. uk u.k. record combined whopping staggering mere",
);

export const months: ReadonlySet<string> = set(
  "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december",
);

/** What makes a number behind it a name: "Flight 752", "Resolution 2231". */
export const namers: ReadonlySet<string> = set(`
  flight boeing airbus resolution article section chapter route highway interstate room gate channel page pages
  chapter verse figure table appendix annex title level tier phase type category class grade apollo formula windows
  iphone ios android version area zone platform runway district ward precinct line track lane terminal pier dock
  bus train tram ship hull model mark mach agenda act scene episode season volume vol issue studio radio fm
  proposition prop amendment bill law rule protocol psalm sonnet symphony opus unit battalion brigade division
  regiment squadron corps precinct catch super bowl block camp checkpoint point day week chapter psalm exit box
  stage building tower warehouse hangar pavilion playstation xbox galaxy pixel starship falcon soyuz shenzhou artemis
  ariane vega sukhoi tupolev antonov mig ftse nasdaq nikkei cac dax ibex mib stoxx topix kospi nifty asx tsx russell
  fortune dow sensex junction courtroom voyager pioneer chandrayaan exit reactor fahrenheit hwy
`);

/** Names with a number word that begin a text as well. */
export const numberNames: readonly string[] = [
  "five eyes",
  "six nations",
  "three gorges",
  "seven sisters",
  "four seasons",
  "twelve apostles",
  "formula one",
  "air force one",
  "gang of four",
  "three mile island",
  "ninety mile beach",
  "six flags",
  "big ten",
];

/** What makes a number before capitalised words an address. */
export const streets: ReadonlySet<string> = set(
  "street st road rd avenue ave drive lane square boulevard blvd terrace crescent place way court row close gardens",
);

/** What makes digits before it a telephone number. */
export const lines: ReadonlySet<string> = set("helpline hotline");

/** Behind digits and a K these say that it is a name or a race, not thousands. */
export const notThousands: ReadonlySet<string> = set(
  "tv tvs television televisions video videos camera cameras resolution display displays screen screens monitor monitors footage ultra hd uhd run race",
);

/** Lines of pictures, in "1080p". */
export const pictureLines: ReadonlySet<number> = new Set([240, 360, 480, 720, 1080, 1440, 2160, 4320]);

/** What makes a number behind it a telephone number. */
export const callers: ReadonlySet<string> = set("call phone tel telephone dial ring text hotline fax");

/** Behind an hour these say when. */
export const days: ReadonlySet<string> = set(
  "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight",
);

export const timeZones: ReadonlySet<string> = set(
  "a.m. p.m. am pm o'clock gmt utc est edt cet cest bst pst pdt",
);

/** Persons whose age may follow between commas: "Man, 34, arrested". */
export const persons: ReadonlySet<string> = set(
  "man woman boy girl teen teenager father mother student driver soldier suspect victim officer resident farmer teacher pope king queen prince princess singer actor actress footballer defendant accused plaintiff claimant pensioner teenager worker tourist cyclist pedestrian motorist passenger widow widower grandmother grandfather son daughter brother sister husband wife player president minister senator judge professor nurse doctor",
);

/** Units of time: "over two days" may mean during them. */
export const timeUnits: ReadonlySet<string> = set(
  "second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months year years decade decades century centuries",
);

/** Verbs behind which "from … to …" is a change, and no range. */
export const changeVerbs: ReadonlySet<string> = set(`
  rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing dropped drop drops
  dropping increased increase increases increasing decreased decrease decreases declined decline declines jumped
  jump jumps climbed climb climbs soared soar slid slide slipped slip sank sink surged surge shrank shrink cut cuts
  cutting raised raise raises lowered lower lowers reduced reduce reduces went go goes moved move moves up down
  plunged plunge plunges tumbled tumbles slumped slumps crashed swelled swells ballooned dwindled gained gains shed sheds added adds advanced retreated rallied dipped weakened strengthened edged eased swung
  doubled tripled widened narrowed changed change expanded extended
`);

/** Words with which a hyphen between numbers is a result, and no range. */
export const scoreWords: ReadonlySet<string> = set(
  "won win wins winning beat beats lost lose loses defeat defeated vote voted votes ruled ruling score scored drew draw tied",
);

/** Right before such numbers they say the same. */
export const scoreLeads: ReadonlySet<string> = set(
  "trail trails trailed trailing led lead leads leading split down behind took",
);

/** And right behind them. */
export const scoreTails: ReadonlySet<string> = set(
  "loss win defeat victory draw down up ahead lead deficit thriller decision ruling majority vote record",
);

/** Verbs of what was told; "no casualties reported" says that nobody told of any. */
export const toldVerbs: ReadonlySet<string> = set(
  "reported confirmed known recorded announced claimed registered documented",
);

/** The same verbs behind "did not". */
export const tellVerbs: ReadonlySet<string> = set(
  "report confirm record announce register document mention give release provide disclose",
);

/** Between "no" and a noun they say the same: "no confirmed casualties", "no immediate deaths". */
export const hedges: ReadonlySet<string> = set(
  "immediate immediately initial initially reported confirmed known official officially verified early independent",
);

/** With "no" before them, nothing is known: "no reports of casualties". */
export const tidings: ReadonlySet<string> = set(`
  report reports word news information info details detail indication indications sign signs evidence confirmation
  data figures figure count estimate estimates toll statement announcement comment claim claims mention record
  records knowledge clarity update updates
`);

/** Of these, the ones that are mostly about something else than a number. */
export const remarks: ReadonlySet<string> = set("comment claim claims statement");

/** "No" before these is no zero. */
export const noIdioms: ReadonlySet<string> = set(`
  end peace ceasefire truce agreement deal consensus progress change hope justification excuse guarantee mercy limit
  let-up respite link connection relation hurry rush desire stopping denying
  longer doubt matter wonder way idea use need more less fewer one other others good better worse point sense
  question reason secret surprise problem thanks sooner later stranger further such different exception
  means means place room time choice option chance intention plan plans going where
`);

/** Nouns of harm, with which "without" is a zero. */
export const harms: ReadonlySet<string> = set(
  "casualties casualty injuries injury deaths death losses loss fatalities fatality victims damage incident bloodshed wounded",
);

/** Auxiliaries and adverbs between a noun and "reported". */
export const tellingGlue: ReadonlySet<string> = set(
  "was were is are has have had been be being so far yet immediately initially officially among either also",
);

/** What is a number itself: "deaths top 1,000", "the toll crossed 200". */
export const counts: ReadonlySet<string> = set(
  "toll tolls deaths cases casualties fatalities infections injuries arrests count tally total number numbers population losses damage damages costs cost sales profit profits earnings income debt debts deficit output spending exports imports jobs users subscribers followers downloads audience readership circulation turnout viewers passengers revenue price prices sensex index value turnout attendance temperature temperatures",
);
