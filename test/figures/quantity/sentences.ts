/** A sentence, the phrase in it, and what that means. Several where a sentence has several. */
export const sentences: readonly (readonly [string, ...(readonly [string, string])[]])[] = [
  ["Officials said at least 80 soldiers died.", ["at least 80 soldiers", "at-least [80, …)"]],
  [
    "At least 176 people, including 82 Iranians and 63 Canadians, were killed.",
    ["At least 176 people", "at-least [176, …)"],
    ["82 Iranians", "exact 82"],
    ["63 Canadians", "exact 63"],
  ],
  ["The drone, worth $130 million, fell at 4:05 a.m.", ["$130 million", "money exact 130000000 USD"]],
  ["Oil rose from 3 to 5 percent.", ["3", "exact 3"], ["5 percent", "percent exact 5"]],
  ["Shares fell from 10% to 5%.", ["10%", "percent exact 10"], ["5%", "percent exact 5"]],
  ["On Jan. 8, 2020, 22 missiles hit two bases.", ["22 missiles", "exact 22"], ["two bases", "exact 2"]],
  ["Mary Jones, 62, said dozens were hurt.", ["62", "age exact 62"], ["dozens", "vague [24, 99]"]],
  ["COVID-19 killed 15 people in 2020.", ["15 people", "exact 15"]],
  ["An F-35 and three F-16s took off.", ["three F-16s", "exact 3"]],
  ["There were no casualties, he said, and 15 holes.", ["no casualties", "none 0"], ["15 holes", "exact 15"]],
  ["Nobody knows if two or three men fled in a 1990s van.", ["two or three men", "between [2, 3]"]],
  [
    "He is the second-most powerful man of 80 million.",
    ["second-most powerful", "rank exact 2"],
    ["80 million", "exact 80000000"],
  ],
  ["The vote was 5-4, with some 20 abstaining.", ["some 20", "about [18, 22]"]],
  ["𝟛 emoji 🚀🚀 and 15 rockets", ["15 rockets", "exact 15"]],
  [
    "No child under 5 was hurt, and 12 people older than 60 were.",
    ["No child", "none 0"],
    ["under 5", "age less-than (…, 5)"],
    ["12 people", "exact 12"],
    ["older than 60", "age more-than (60, …)"],
  ],
  [
    "He ran the 100m in 9.58 seconds and won 6-4, 3-6, 7-5 in three hours and 12 minutes on Court 1.",
    ["100m", "exact 100"],
    ["9.58 seconds", "exact 9.58"],
    ["three hours and 12 minutes", "exact 3.2"],
  ],
];
