import type { Basis, Ids, Spelling } from "./common.js";

/** One article: what is known of it, and the fingerprint of its text. The text itself is not shipped. */
export interface Source<I extends Ids = Ids> {
  /** Always `"source"`. */
  readonly type: "source";
  /** The id, in kebab-case. */
  readonly id: I["source"];
  /** The headline as printed. */
  readonly title: string;
  /** The publisher, as printed in the text; `null` where the text names none. Never guessed. */
  readonly publisher: string | null;
  /** Credits as printed: agency, copyright and picture lines. */
  readonly credits: readonly string[];
  /** The date of publication as EDTF; `null` where the text prints none. */
  readonly published: string | null;
  /** The language of the text, a BCP 47 tag. */
  readonly language: string;
  /** The agency whose copy this is; sources of one wire are not independent. `null`: none is printed. */
  readonly wire: string | null;
  /** SHA-256 of the text in UTF-8, 64 hexadecimal digits in lower case. */
  readonly sha256: string;
  /** The length of the text in Unicode code points. */
  readonly length: number;
}

/** What sort of actor: one human being, or which sort of body. */
export type ActorKind = "person" | "organization" | "state" | "armed-group" | "media" | "crowd";

/** Whoever acts, speaks, claims or is acted upon. */
export interface Actor<I extends Ids = Ids> {
  /** Always `"actor"`. */
  readonly type: "actor";
  /** The id, in kebab-case. */
  readonly id: I["actor"];
  /** What sort of actor this is. */
  readonly kind: ActorKind;
  /** The normalised name, in the spelling that this registry settled on. */
  readonly name: string;
  /** Every spelling printed, each with the sources that print it. Empty for an actor nobody names. */
  readonly spellings: readonly Spelling<I>[];
  /** The offices and functions the articles give, in our own words. */
  readonly roles: readonly string[];
  /** The actors this one belongs to or acts for, as the articles say. */
  readonly affiliations: readonly I["actor"][];
  /** Whether an article speaks of it, or it is only background. */
  readonly basis: Basis;
}

/** What sort of place. */
export type PlaceKind =
  | "world"
  | "region"
  | "country"
  | "province"
  | "city"
  | "base"
  | "airport"
  | "building"
  | "site";

/** Somewhere an event happened, or that a report speaks of. */
export interface Place<I extends Ids = Ids> {
  /** Always `"place"`. */
  readonly type: "place";
  /** The id, in kebab-case. */
  readonly id: I["place"];
  /** What sort of place this is. */
  readonly kind: PlaceKind;
  /** The normalised name. */
  readonly name: string;
  /** Every spelling printed, each with the sources that print it. Empty for a place nobody names. */
  readonly spellings: readonly Spelling<I>[];
  /** The country as ISO 3166-1 alpha-2; `null` where it lies in none or in several. */
  readonly country: string | null;
  /** The smallest recorded place that contains this one. */
  readonly within: I["place"] | null;
  /** The IANA time zone of its clocks; `null` where it has several. */
  readonly zone: string | null;
  /** Whether an article speaks of it, or it is only background. */
  readonly basis: Basis;
}

/** What sort of happening, for grouping and for choosing a mark in a chart. */
export type EventCategory =
  | "attack"
  | "killing"
  | "accident"
  | "ceremony"
  | "statement"
  | "decision"
  | "movement"
  | "protest"
  | "meeting"
  | "diplomacy"
  | "market"
  | "politics"
  | "state-of-affairs";

/** An actor in an event, and what it did there. */
export interface Participant<I extends Ids = Ids> {
  /** The actor. */
  readonly actor: I["actor"];
  /** What part it had: who did it, whom it befell, who spoke, who was spoken to, or who was there. */
  readonly role: "agent" | "target" | "victim" | "speaker" | "addressee" | "host" | "present";
}

/** Something that happened, was announced, or was feared; its times are computed, never stored. */
export interface Event<I extends Ids = Ids> {
  /** Always `"event"`. */
  readonly type: "event";
  /** The id, in kebab-case. */
  readonly id: I["event"];
  /** What happened, in our own words. */
  readonly label: string;
  /** `moment`: its beginning and end are one instant. `period`: it lasts. */
  readonly kind: "moment" | "period";
  /** What sort of happening it is. */
  readonly category: EventCategory;
  /** Who took part, and how. */
  readonly participants: readonly Participant<I>[];
  /** Where, if the articles that say so agree; what each says stands in its mentions. */
  readonly place: I["place"] | null;
  /** The larger event that this one is a part of; it then lies within its time. */
  readonly partOf: I["event"] | null;
}

/** How something was said. */
export type Medium =
  | "speech"
  | "interview"
  | "tweet"
  | "statement"
  | "letter"
  | "message"
  | "broadcast"
  | "press-conference"
  | "phone-call"
  | "meeting"
  | "chant";

/** One act of saying something, however many sources render it and in whichever words. */
export interface Utterance<I extends Ids = Ids> {
  /** Always `"utterance"`. */
  readonly type: "utterance";
  /** The id, in kebab-case. */
  readonly id: I["utterance"];
  /** What was said, in our own words. */
  readonly label: string;
  /** Who said it; `null` where no article says. */
  readonly speaker: I["actor"] | null;
  /** To whom; `null` where no article says. */
  readonly addressee: I["actor"] | null;
  /** How it was first said; `null` where no article says. */
  readonly medium: Medium | null;
  /** The event at which it was said. */
  readonly occasion: I["event"] | null;
  /** The language it was said in, a BCP 47 tag; `null` where no article says. */
  readonly language: string | null;
  /** The earlier utterance that this one says again: the speech of a tweet with its words; `null` for none. */
  readonly repeats: I["utterance"] | null;
}

/** One quantity that can be counted or measured; figures give values for it. */
export interface Measure<I extends Ids = Ids> {
  /** Always `"measure"`. */
  readonly type: "measure";
  /** The id, in kebab-case. */
  readonly id: I["measure"];
  /** What is counted, in our own words. */
  readonly label: string;
  /** What one of it is: "people", "missiles", "USD per barrel", "percent". */
  readonly unit: string;
  /** Whether only whole numbers make sense. */
  readonly integer: boolean;
  /** The event it is about. */
  readonly event: I["event"] | null;
  /** The actor whose it is: whose soldiers, whose losses. */
  readonly actor: I["actor"] | null;
  /** The place it is about. */
  readonly place: I["place"] | null;
  /** A measure that this one cannot exceed: those killed are among the casualties. */
  readonly within: I["measure"] | null;
}

/** Whether a statement says what is so, or what somebody wants: two who want opposite things can both be right. */
export type PropositionKind = "fact" | "demand";

/** One statement that is disputed or taken up by somebody. */
export interface Proposition<I extends Ids = Ids> {
  /** Always `"proposition"`. */
  readonly type: "proposition";
  /** The id, in kebab-case. */
  readonly id: I["proposition"];
  /** The statement, in our own words, so that one can affirm or deny it. */
  readonly statement: string;
  /** Whether it says what is so, or what somebody wants. */
  readonly kind: PropositionKind;
  /** The event it is about. */
  readonly event: I["event"] | null;
}

/** Any record of a registry: what exists, named once. */
export type Thing<I extends Ids = Ids> =
  | Source<I>
  | Actor<I>
  | Place<I>
  | Event<I>
  | Utterance<I>
  | Measure<I>
  | Proposition<I>;
