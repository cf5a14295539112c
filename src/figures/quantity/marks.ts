import { changeVerbs, counts, set } from "./stop-words.js";
import type { Token } from "./tokenise.js";

type Tokens = readonly Token[];

const modals = set("to could may might will would can should likely");
const passing = set("top cross crosses crossed crossing pass passes passed");
const going = set(
  "climbs climbed surge surges surged soars races raced rocket rocketed push pushes pushed jump",
);

/**
 * The token after a verb, or a word behind a verb, that says that a number was passed; `null` where none stands. What
 * passes it has to be a count: one crosses borders, too.
 */
export function passesMark(tokens: Tokens, at: number): number | null {
  const key = tokens[at]?.key ?? "";
  const before = tokens[at - 1]?.key ?? "";
  if (key === "past") return changeVerbs.has(before) || going.has(before) ? at + 1 : null;
  if (!passing.has(key)) return null;
  if (key === "top" && (modals.has(before) || /n't$/.test(before))) return at + 1;
  const subject = /^(?:has|have|had|to|could|may|might|will|would)$/.test(before)
    ? tokens[at - 2]?.key
    : before;
  return counts.has(subject ?? "") ? at + 1 : null;
}

/** Verbs that reach a mark: denied, they stay below it. */
const reaching = set("reach reached reaches reaching hit attain attained approach approached");

/** A denial of the bound that it governs. */
export interface Denial {
  /**
   * Whether it turns the bound round, as "did not exceed 40" is at most 40. Else it leaves open whether it does: whoever
   * "did not pay more than 40" may have left more than 40 unpaid.
   */
  readonly turns: boolean;
  /** The token that denies. */
  readonly at: number;
}

/** Verbs and helpers through which a denial reaches the bound. */
const carriers = set(
  "to expected likely be been being yet ever am is are was were have has had having do does did will would can could may might must shall should going able thought believed supposed allowed permitted exceed exceeds exceeded surpass surpasses surpassed top tops topped cross crossed pass passed rise rises rose risen fall falls fell fallen drop drops dropped dip dipped climb climbed go goes went gone get got come came stand stood last lasted cost costs earn earned win won score scored sell sold take took taken need needed want wanted spend spent wait waited contain hold held number total reach reached hit attain",
);
/** Words that a denial does not reach across. */
const fences = set(
  "for in since after during of by with without at on from into over under about until and but or because if while as that who whom which whose where when how why its the their his her our my this these those than say says said saying deny denied denies rule ruled ruling exclude excluded doubt doubts doubted confirm confirmed know knew known specify explain comment stop stopped prevent prevented deter deterred keep kept discourage include includes included including count counts counted counting cover covers covered apply mention mentioned reflect reflects account",
);

/**
 * What denies the bound that begins at a token: "not", "never", "nobody", "no team", "failed to". Looks at six tokens.
 */
export function denialOf(tokens: Tokens, at: number): Denial | null {
  let carried = true;
  for (let index = at - 1; index >= at - 6; index--) {
    const token = tokens[index];
    const key = token?.key ?? "";
    if (token?.kind !== "word") return null;
    if (/^(?:not|never|cannot|unlikely|fail|fails|failed|unable)$|n't$/.test(key))
      return { turns: carried, at: index };
    // A denied subject denies whatever it does.
    if (key === "nobody" || key === "none" || (/^(?:no|neither)$/.test(key) && index < at - 1))
      return { turns: true, at: index };
    // "none of the teams", "neither of its sides".
    if (key === "of" && /^(?:none|neither)$/.test(tokens[index - 1]?.key ?? ""))
      return { turns: true, at: index - 1 };
    if (/^(?:the|its|their|his|her|our|these|those)$/.test(key) && tokens[index - 1]?.key === "of") continue;
    if (/^(?:seldom|rarely|hardly)$/.test(key)) return { turns: false, at: index };
    if (fences.has(key)) return null;
    carried &&= carriers.has(key);
  }
  return null;
}

/** Whether a verb at a token says that a mark is reached. */
export function reachesMark(tokens: Tokens, at: number): boolean {
  return reaching.has(tokens[at]?.key ?? "");
}
