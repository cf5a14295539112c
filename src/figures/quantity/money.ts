import type { Base, Reader } from "./base.js";
import type { Money } from "./grammar.js";
import { scales, shortScales, small } from "./lexicon.js";
import { skipHyphen } from "./numbers.js";
import { matchPhrase, type Phrases } from "./phrases.js";
import type { Token } from "./tokenise.js";
import { printed } from "./unit.js";

/** A currency sign or code before a number: "$", "US$", "USD", "Rs". */
export function readSign({ grammar, tokens }: Reader, at: number): { money: Money; end: number } | null {
  const token = tokens[at] as Token;
  if (token.kind !== "word" && token.kind !== "sign") return null;
  const next = tokens[at + 1];
  if (token.kind === "word" && next?.kind === "sign" && !next.spaced) {
    const joined = grammar.signs.get(token.text + next.text);
    if (joined) return { money: joined, end: at + 2 };
    const abbreviated = /^(?:u\.s\.|u\.s)$/.test(token.key) ? grammar.signs.get(`US${next.text}`) : undefined;
    if (abbreviated) return { money: abbreviated, end: at + 2 };
  }
  const money = grammar.signs.get(token.text);
  if (!money || (mayBeName(token, next) && !isLarge(tokens, at + 1))) return null;
  const end = next?.key === "." && !next.spaced && token.kind === "word" ? at + 2 : at + 1;
  return { money, end };
}

/** Whether a sign may be the beginning of a name instead: "N95", "COP28". */
function mayBeName(sign: Token, next: Token | undefined): boolean {
  return /^\p{L}$/u.test(sign.text) || (/^[A-Z]{3}$/.test(sign.text) && next?.spaced === false);
}

/** Whether digits glued to a letter are money ("R1.2 billion") and no name ("N95"). */
function isLarge(tokens: readonly Token[], at: number): boolean {
  const [number, next] = [tokens[at], tokens[at + 1]];
  if (number?.kind !== "number" || number.spaced) return false;
  return /[.,]/.test(number.text) || scales.has(next?.key ?? "") || shortScales.has(next?.key ?? "");
}

/** The printed name of money where it leaves the currency open. */
export function openName(tokens: readonly Token[], from: number, end: number, money: Money): string | null {
  if (money.currency !== null) return null;
  return printed(tokens, { start: from, end });
}

/** Words behind which "won" was a verb. */
const wonBefore = new Set(
  "the a an his her its their by in at on with against over from only two three four five".split(" "),
);

/** Whether "times" compares ("three times as many", "three times the size"), and does not count ("shot three times"). */
function multiplies(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  // "two to three times" alone.
  if (!next) return tokens[0]?.kind === "number" || small.has(tokens[0]?.key ?? "");
  return /^(?:as|more|less|fewer|the|that|what|its|their|his|her|over|worse|better|[a-z]{2,}er)$/.test(
    next.key,
  );
}

/** Names of money that one country has alone, or that a foreign adjective leaves what they are. */
const alone = new Set(
  "euro yen yuan renminbi rupiah ringgit shekel zloty hryvnia forint baht dong taka naira rand cedi".split(
    " ",
  ),
);

/** "Norwegian kroner", "Kenyan shillings", "Colombian pesos": whose money it is stands before its name. */
function foreign(
  names: Phrases<Money>,
  tokens: readonly Token[],
  at: number,
): { readonly value: Money; readonly end: number } | null {
  const [whose, name] = [tokens[at], tokens[at + 1]];
  if (whose?.kind !== "word" || !/^\p{Lu}\p{Ll}+(?:n|sh|se|i|ch|an|k|c)$/u.test(whose.text)) return null;
  const known = matchPhrase(names, tokens, at + 1);
  if (known) {
    const own = known.value.currency !== null && alone.has(name?.key.replace(/s$/, "") ?? "");
    return { value: { currency: own ? known.value.currency : null }, end: known.end };
  }
  const isMoney =
    /^(?:shillings?|crowns?|colones|soles|lei|leva|lari|kyats?|riels?|kips?|birr|kwacha|dalasi)$/.test(
      name?.key ?? "",
    );
  return isMoney ? { value: { currency: null }, end: at + 2 } : null;
}

/** Percent, points, and money named behind the number. */
export function withSuffix({ grammar, tokens }: Reader, base: Base): Base {
  const from = skipHyphen(tokens, base.end);
  const token = tokens[from];
  if (!token) return base;
  const next = tokens[from + 1];
  const percent = (end: number): Base => ({ ...base, end, kind: "percent", closed: true });
  const points = (end: number, unit: string): Base => ({ ...base, end, unit, closed: true });
  if (base.money === null) {
    if (token.key === "%" || token.key === "٪") {
      if (/^(?:points?|pts)$/.test(next?.key ?? "")) return points(from + 2, "percentage points");
      return percent(from + 1);
    }
    if (token.key === "percent" || token.key === "pct" || (token.key === "pc" && token.text !== "PC")) {
      if (/^points?$/.test(next?.key ?? "")) return points(from + 2, "percentage points");
      return percent(from + 1);
    }
    if (token.key === "per" && next?.key === "cent") return percent(from + 2);
    if (token.key === "percentage" && /^points?$/.test(next?.key ?? ""))
      return points(from + 2, "percentage points");
    if (token.key === "basis" && /^points?$/.test(next?.key ?? "")) return points(from + 2, "basis points");
    if (token.key === "bps" || token.key === "bp") return points(from + 1, "basis points");
    if (token.key === "pp" || token.key === "ppts") return points(from + 1, "percentage points");
    if (token.key === "x" && !token.spaced) return { ...points(from + 1, "times"), kind: "multiple" };
    if (token.key === "fold" || (token.key === "times" && multiplies(tokens, from)))
      return { ...points(from + 1, "times"), kind: "multiple" };
    if (token.key === "p" && !token.spaced) {
      return { ...points(from + 1, "p"), kind: "money", money: { currency: null } };
    }
    // "1.6 trillion won", but "the 1,200 won the cup".
    if (
      token.key === "won" &&
      (base.low ?? 0) >= 1000 &&
      (next?.kind !== "word" || !wonBefore.has(next.key))
    ) {
      return { ...base, end: from + 1, kind: "money", money: { currency: "KRW" }, closed: true };
    }
    if (token.key === "grand" && base.low !== null && base.high !== null) {
      const [low, high] = [base.low * 1000, base.high * 1000];
      return {
        ...base,
        low,
        high,
        end: from + 1,
        kind: "money",
        money: { currency: null },
        unit: "grand",
        closed: true,
      };
    }
    const of = base.vague && token.key === "of" ? from + 1 : from;
    const named = matchPhrase(grammar.names, tokens, of) ?? foreign(grammar.names, tokens, of);
    const sign = named ? null : grammar.signs.get(tokens[of]?.text ?? "");
    const isCode =
      sign !== undefined &&
      sign !== null &&
      (tokens[of]?.kind === "sign" || /^\p{Lu}{2,3}$/u.test(tokens[of]?.text ?? ""));
    const money = named?.value ?? (isCode ? sign : null);
    // "US 5,200 troops": what stands before digits belongs to them.
    if (money && (named || tokens[of + 1]?.kind !== "number")) {
      const end = named?.end ?? of + 1;
      return { ...base, end, kind: "money", money, unit: openName(tokens, of, end, money), closed: true };
    }
  } else {
    // "US$5 dollars", "$40 USD".
    const named = matchPhrase(grammar.names, tokens, from);
    if (named && (named.value.currency === null || named.value.currency === base.money.currency)) {
      return { ...base, end: named.end };
    }
    const code = grammar.signs.get(token.text);
    if (code && /^[A-Z]{3}$/.test(token.text)) return { ...base, end: from + 1, money: code, unit: null };
  }
  return base;
}
