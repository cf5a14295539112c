/** Builds a set from words written in one line, so that the lists below stay readable. */
function words(line: string): ReadonlySet<string> {
  return new Set(line.trim().split(/\s+/));
}

/** Words that deny what stands in their scope. Contractions are expanded before these are looked up. */
export const negators: ReadonlySet<string> = words(
  "not no never none nobody nothing nowhere neither nor without hardly barely scarcely ain",
);

/** Words that turn what follows them into something that is not asserted, though they are no negation. */
export const reversers: ReadonlySet<string> = words(
  "deny denies denied denying doubt doubts doubted refuse refuses refused refusing fail fails failed reject rejects rejected false untrue impossible unlikely",
);

/** Modal verbs: what is certain, likely, allowed or owed. */
export const modals: ReadonlySet<string> = words("will would shall should can could may might must ought");

/** Words that put what follows under a condition. */
export const conditionals: ReadonlySet<string> = words(
  "if unless whether lest provided assuming suppose supposing",
);

/** Verbs after which "if" means "whether", so that the clause before it stands on its own. */
export const askingWords: ReadonlySet<string> = words(
  "know knew ask asked wonder wondered see tell say said sure doubt matter matters even as",
);

/** Forms of be, have and do, and the modal verbs: the first verb of a clause. */
export const auxiliaries: ReadonlySet<string> = new Set([
  ...words("am is are was were be been being have has had having do does did"),
  ...modals,
]);

/** Pronouns that begin a clause. */
export const subjects: ReadonlySet<string> = words("i we you he she it they this that these those there");

/** Words that join clauses: what stands before them no longer reaches what stands after them. */
export const clauseJoiners: ReadonlySet<string> = words(
  "but because although though while whereas yet however therefore so",
);

/** Words without content of their own: sharing them says nothing about who spoke. */
export const functionWords: ReadonlySet<string> = new Set([
  ...words(`a an the and or but so yet because although though while whereas as than then i me my mine we us
    our ours you your yours he him his she her hers it its they them their theirs this that these those there
    here who whom whose which what when where why how of in on at by to from for with about into onto over
    under up down out off through during before after between against within per s t very too also just only
    even still such same other another each both either any some all every more most much many own again now
    myself ourselves yourself himself herself itself themselves oh well yes ok okay`),
  ...auxiliaries,
]);

/** Everyday English: words that many speakers use of many things, worth half a rare one. */
export const commonWords: ReadonlySet<string> = words(`
  able above accept across act action actually add ago agree allow almost alone along already always
  among answer anyone anything appear area around ask attack away back bad become been began begin
  behind believe best better big bit body book both bring brought build business call called came cannot care
  carry case cause center certain certainly change child children choose city clear clearly close come coming
  common company consider continue control cost could country countries course cut day days dead deal death
  decide decision different difficult done door early east easy effect either else end ending enough entire
  especially etc europe ever everyone everything example expect experience eye eyes fact family far father
  feel felt few fight final find first five follow following force forces forget form forward found four free
  friend friends front full further future gave general get getting girl give given go god goes going gone
  good got government great ground group grow half hand hands happen happened hard head hear heard heart held
  help high history hold home hope hour hours house however human hundred idea important include indeed
  instead interest issue it job keep kept kill killed kind knew know known large last late later law
  lead leader leaders learn least leave led left less let letter level lie life like likely line little live
  lives long longer look lost lot love made main make makes making man many matter maybe mean means meet men
  middle military million mind moment money month months morning mother move must name nation national nations
  near nearly need needs new news next night nor north nothing number office officials often old once one open
  order our outside part parts past pay peace people perhaps person place plan play point police policy
  political possible power present president press problem problems process protect provide public put
  question quite rather reach read ready real really reason region remain report right room rule run said
  saw say saying says second secretary security see seem seen send sense sent serious set several show side
  simple simply since situation small social soldiers someone something soon sort south speak stand start
  started state statement states stay step stop story street strong sure system take taken takes talk tell ten
  thank thing things think third thought thousand three time times today together told tomorrow took top toward
  town troops true trust truth try trying turn two understand united until upon use used using usual want
  wanted wants war wars watch water way ways week weeks went west white whole win without woman women won word
  words work working world worse worst wrong year years yesterday yet young`);
