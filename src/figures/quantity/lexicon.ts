// The words of numbers. What they are worth is no matter of interpretation; what is, stands in table.ts.

const list = (words: string): readonly string[] => words.split(" ");
const numbered = (words: string, first: number, step: number): [string, number][] =>
  list(words).map((word, index) => [word, first + index * step]);

/** 0 to 19. */
export const small: ReadonlyMap<string, number> = new Map(
  numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    0,
    1,
  ),
);

/** 20 to 90. */
export const tens: ReadonlyMap<string, number> = new Map([
  ...numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
  ["fourty", 40],
]);

const illions = list(
  "million billion trillion quadrillion quintillion sextillion septillion octillion nonillion decillion undecillion duodecillion tredecillion quattuordecillion quindecillion sexdecillion septendecillion octodecillion novemdecillion vigintillion",
);

/** Words that multiply, on the short scale, with the Indian ones. */
export const scales: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ...illions.map((word, index): [string, number] => [word, Number(`1e${6 + 3 * index}`)]),
  ["centillion", 1e303],
  ["dozen", 12],
  ["score", 20],
  ["lakh", 1e5],
  ["lac", 1e5],
  ["crore", 1e7],
]);

/** Magnitudes that are written short, behind digits. */
export const shortScales: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["mio", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["t", 1e12],
  ["tn", 1e12],
  ["trn", 1e12],
  ["tln", 1e12],
  ["cr", 1e7],
]);

/** Behind a bare "m" these say that it means metres, not million. */
export const metreWords: ReadonlySet<string> = new Set(
  list(
    "tall long deep high wide away below above apart from sprint race dash hurdles butterfly freestyle wall final finals relay heat heats medley backstroke breaststroke champion north south east west",
  ),
);

/** Plural magnitudes, which are vague alone ("hundreds") and multiply behind others ("hundreds of thousands"). */
export const pluralScales: ReadonlyMap<string, number> = new Map(
  [...scales].map(([word, value]) => [`${word}s`, value]),
);

/** Names of parts: "third" is 3. */
export const parts: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["quarter", 4],
  ...numbered("third fourth fifth sixth seventh eighth ninth tenth", 3, 1),
  ["twelfth", 12],
  ["sixteenth", 16],
  ["twentieth", 20],
  ["hundredth", 100],
  ["thousandth", 1000],
  ["millionth", 1e6],
]);

/** The same in the plural. */
export const pluralParts: ReadonlyMap<string, number> = new Map([
  ["halves", 2],
  ...[...parts].map(([word, value]): [string, number] => [`${word}s`, value]),
]);

/** Ordinals as words. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    1,
    1,
  ),
  ...numbered(
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth",
    20,
    10,
  ),
]);

/** What makes an ordinal of digits. */
export const ordinalSuffixes: ReadonlySet<string> = new Set(list("st nd rd th"));

/** Written fractions of one sign. */
export const vulgar: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
  ["⅒", 1 / 10],
]);

/** Denominators with which digits and a slash are a fraction, and no date or programme (9/11, 24/7). */
export const slashDenominators: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 50, 100,
]);

/** Factors as words. */
export const multiples: ReadonlyMap<string, number> = new Map([
  ["twice", 2],
  ["thrice", 3],
  ["twofold", 2],
  ["threefold", 3],
  ["fourfold", 4],
  ["fivefold", 5],
  ["sixfold", 6],
  ["sevenfold", 7],
  ["eightfold", 8],
  ["ninefold", 9],
  ["tenfold", 10],
  ["hundredfold", 100],
  ["thousandfold", 1000],
]);

/** Factors that are also verbs and adjectives: read as factors only before what they multiply. */
export const openMultiples: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["triple", 3],
  ["treble", 3],
  ["quadruple", 4],
]);

/** Symbols of units that stand glued to the digits, in lower case. */
export const unitSymbols: ReadonlySet<string> = new Set(
  list(
    "km m cm mm nm mi ft in yd kg g mg t st lb lbs oz kt l ml ha kph kmh mph mm kw mw gw tw kwh mwh gwh hz khz mhz ghz kb mb gb tb c f kn hp pp bp bps pc pct sq sqm sqft sqkm nmi hr hrs min mins sec secs s",
  ),
);

/** All that may be glued to digits and leave them a number. */
export const gluedSuffixes: ReadonlySet<string> = new Set([
  ...shortScales.keys(),
  ...unitSymbols,
  ...ordinalSuffixes,
  ...list("x fold ish odd plus am pm s p percent million billion trillion thousand"),
]);
