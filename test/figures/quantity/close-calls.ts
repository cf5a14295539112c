import type { Phrase } from "./notation.js";

/** Phrases that differ from others in a word or a sign, and mean something else. */
export const closeCalls: readonly Phrase[] = [
  // A bound that goes on: "or more of", "-plus an".
  ["80 per cent or more of its charge", "percent at-least [80, …)"],
  ["$2,400-plus an ounce", "money at-least [2400, …) USD per ounce"],
  ["20 or so of the survivors", "about [18, 22]", "survivors"],
  ["12 or fewer a day", "at-most (…, 12] per day"],
  ["half or more of the voters", "share at-least [0.5, …)", "voters"],
  ["10+ an hour", "at-least [10, …) per hour"],
  ["above a quarter and below a half", "share between (0.25, 0.5)"],

  // Metres and millions.
  ["Bolt ran the 100m in 9.58 seconds", "exact 100", "m"],
  ["the women's 800m on Sunday", "exact 800", "m"],
  ["the 1500m", "exact 1500", "m"],
  ["The river rose to 4.75m at 8am", "exact 4.75", "m"],
  ["at a depth of 3,800m", "exact 3800", "m"],
  ["within 500m of the school", "at-most (…, 500]", "m"],
  ["trapped 200m underground", "exact 200", "m"],
  ["The tower is 324m", "exact 324", "m"],
  ["waves of 5m battered Cornwall", "exact 5", "m"],
  ["a 60m drop", "exact 60", "m"],
  ["fell 300m in seconds", null],
  ["a 2m 10s lap", null],
  ["Profit fell by 12m", "exact 12000000"],
  ["a population of 67m", "exact 67000000"],
  ["sold 5m last year", "exact 5000000"],

  // Letters that are labels.
  ["The fossil from Site 4B is old", null],
  ["Pad 39B at Kennedy", null],
  ["Flat 12M", null],
  ["Exhibit 12B", null],
  ["a 4B valuation", "exact 4000000000"],
  ["12B people", "exact 12000000000", "people"],

  // Who is denied, and of what age.
  ["Neither candidate won more than 50 percent", "percent at-most (…, 50]"],
  ["neither of the two sides lost more than 12 tanks", "at-most (…, 12]", "tanks"],
  ["None of the teams scored more than 3 goals", "at-most (…, 3]", "goals"],
  ["No candidate won more than 50 percent", "percent at-most (…, 50]"],
  ["No state lost fewer than 3 seats", "at-least [3, …)", "seats"],
  ["None has scored more than 20", "at-most (…, 20]"],
  ["Nobody under 18 was hurt", "none 0"],
  ["No one older than 50 died", "none 0"],
  ["Nobody aged over 65 was hurt", "none 0"],
  ["Nobody under 18 was among the dead", null],
  ["Children under 5 are at risk", "age less-than (…, 5)", "years"],
  ["Men over 60 may leave", "age more-than (60, …)", "years"],
  ["people under 50 kg", "less-than (…, 50)", "kg"],
  ["Crossings never topped 40 a day", "at-most (…, 40] per day"],

  // Results.
  ["won 6-4, 3-6, 7-5", null],
  ["Cummins took 5-32 at the Gabba", null],
  ["lost 2-4, 1-3 and 0-5", null],
  ["The panel split 4-5", null],
  ["trailing 0-3", null],
  ["a 1-5 loss", null],
  ["1-2 down at half-time", null],
  ["made it 1-2", null],
  ["She won 51-52% of the vote", "percent between [51, 52]"],
  ["She won 30-35 seats", "between [30, 35]", "seats"],
  ["won by 51-49%", null],
  ["from 9 to 5", null],

  // Names and labels.
  ["The case was heard in Courtroom 4.", null],
  ["heard by Court 76 at 10.30am", null],
  ["troops on Hill 402", null],
  ["Measure 110 was repealed", null],
  ["Voyager 1 is far away", null],
  ["AB 1228 set a floor", null],
  ["SB 1047 was vetoed", null],
  ["Nurses on Band 5 are paid too little", null],
  ["Labour won 202 and Conservatives 365, Greens 1 in all", "exact 202"],
  ["in Gaza 12 were killed", "exact 12"],
  ["call 0300 123 4567 or 101", null],
  ["Dial 101 or 999", null],
  ["Ring 111 for advice", null],

  // Shares with the noun within, and odds.
  ["One person in every 250", "share exact 0.004", "person"],
  ["two people in five", "share exact 0.4", "people"],
  ["three people out of ten", "share exact 0.3", "people"],
  ["one household in every ten", "share exact 0.1", "household"],
  ["nine times out of 10", "share exact 0.9", "times"],
  ["two people in 2019", "exact 2", "people"],
  ["three deaths in 24 hours", "exact 3", "deaths"],
  ["a 1-in-100-year flood", null],
  ["a one in 500 year storm", null],

  // Majorities.
  ["won a majority of 80", "exact 80"],
  ["a majority of the 650 MPs", "share vague [0.5, 1]"],
  ["with a majority of one", "exact 1"],
  ["a majority of 61%", "percent exact 61"],
  ["a minority of 12", "exact 12"],

  // Near a mark, and far from it.
  ["close on £3,000 a head", "money nearly [2700, 3000] GBP per head"],
  ["getting on 300", "nearly [270, 300]"],
  ["not far off 200", "nearly [180, 200]"],
  ["not much more than 100 people", "about [90, 110]", "people"],
  ["not much less than 50", "nearly [45, 50]"],
  ["little more than 200 houses", "more-than (200, 220]", "houses"],
  ["barely more than 40", "more-than (40, 44]"],
  ["just north of $82", "money more-than (82, 90.2] USD"],
  ["marginally over 30", "more-than (30, 33]"],
  ["fractionally below 5%", "percent less-than [4.5, 5)"],
  ["well short of 100", "less-than (…, 100)"],
  ["far short of 60", "less-than (…, 60)"],
  ["fell short of 50 percent", "percent less-than (…, 50)"],
  ["just short of 100", "less-than [90, 100)"],
  ["far from 100", null],

  // Hours.
  ["12 noon", null],
  ["half past nine", null],
  ["a quarter to five", null],
  ["ten past six", null],
  ["at six in the evening", null],
  ["at 9.30 on Monday", null],
  ["killed six in the evening", "exact 6"],

  // Beyond a range.
  ["25 to 50 millimetres, possibly 80", "between [25, 80]", "millimetres"],
  ["20 to 30 people, perhaps 40", "between [20, 40]", "people"],

  // Money of other countries.
  ["1½ billion Swedish kronor", "money exact 1500000000 SEK"],
  ["300 million Danish kroner", "money exact 300000000 DKK"],
  ["2 million Kenyan shillings", "money exact 2000000 KES"],
  ["3bn Vietnamese dong", "money exact 3000000000 VND"],
  ["5 million Lebanese pounds", "money exact 5000000 LBP"],
  ["20 million Honduran lempiras", "exact 20000000", "Honduran lempiras"],
  ["10 million Uruguayan pesos", "money exact 10000000", "Uruguayan pesos"],
  ["Rs 20-25 lakh", "money between [2000000, 2500000]", "Rs"],

  // What is no unit.
  ["a crowd of 20,000-odd watched Game 7", "about [20000, 25000)"],
  ["a 12-strong search team set off", "exact 12", "search team"],
  ["a 10-piece drum set", "exact 10", "piece"],

  // Articles that count behind a bound.
  ["waiting more than a month", "more-than (1, …)", "month"],
  ["its highest level in more than a decade", "more-than (1, …)", "decade"],
  ["nearly a mile away", "nearly [0.9, 1]", "mile"],
  ["less than an hour", "less-than (…, 1)", "hour"],
  ["about a second term", null],
  ["over a barrel", null],

  // Ages in lists, in brackets of ten, and in words.
  ["two sons, ages 4 and 9", "exact 2", "sons"],
  ["teenagers, aged 15, 16 and 17", "age exact 15", "years"],
  ["aged 34, and 12 others", "age exact 34", "years"],
  ["children under five", "age less-than (…, 5)", "years"],
  ["a man in his 30s", "age vague [30, 39]", "years"],
  ["in their mid-20s", "age vague [24, 26]", "years"],
  ["in the early 1990s", null],
  ["a fall in the low 20s", "vague [20, 23]"],
  ["The defendant, 34, of Maple Street", "age exact 34", "years"],

  // What goes on with something else.
  ["£35m plus £5m in add-ons", "money exact 35000000 GBP"],
  ["lost 1.8% to 16,541.42", "percent exact 1.8"],
  ["31 in 2021 and 18 the year before", "exact 31"],
  ["18 the year before", "exact 18"],
  ["a three-under 69", null],
  ["category two calls", null],
  ["type one diabetes", null],

  // Within, and during.
  ["within 32,000 km of Earth", "at-most (…, 32000]", "km"],
  ["within 24 hours", "at-most (…, 24]", "hours"],
  ["stole $1.7 million over a six-year period", "money exact 1700000 USD"],
  ["over a six-year period", "exact 6", "year"],
  ["over six years", "at-least [6, …)", "years"],

  // Areas, and a length.
  ["a 650sqm block", "exact 650", "sqm"],
  ["The snake measured 2.4m", "exact 2.4", "m"],

  // More metres, and more that cannot be told.
  ["a swell of 3m to 4m", "between [3, 4]", "m"],
  ["3m to 4m people", "between [3000000, 4000000]", "people"],
  ["a 3m saltwater crocodile", "exact 3", "m"],
  ["a 30m crane", "exact 30", "m"],
  ["a 2m-long snake", "exact 2", "m"],
  ["a 2m-strong army", "exact 2000000", "army"],
  ["6m by 3m", "exact 6", "m"],
  ["She cleared 5.80m", "exact 5.8", "m"],
  ["a 5m deal", null],
  ["he is 1.85m", null],
  ["the firm has 5m", null],
  ["About 2.5m live in poverty", "about [2250000, 2750000]"],
  ["the 4m who voted", "exact 4000000"],
  ["a 1.2m sq ft warehouse", "exact 1200000", "sq ft"],

  // More kinds, labels and things.
  ["grade two listed buildings", null],
  ["category 2 calls", null],
  ["on stage five people danced", "exact 5", "people"],
  ["six three-pointers", "exact 6"],
  ["nine grandchildren", "exact 9", "grandchildren"],
  ["a father and three sons, all under 10", "exact 3", "sons"],
  ["The index gained 120 to 38,900", "exact 120"],
  ["gained 20 to 30 seats", "between [20, 30]", "seats"],
];
