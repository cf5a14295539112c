/** Beginnings of words that British English spells with -our and American English with -or. */
const our =
  "arb behavi cand clam col enamour endeavor fav ferv flav glam harb hon hum lab neighb od parl ranc rig rum sav splend tum val vap vig";

/** Beginnings of verbs that take -ise or -ize. Not "advise" or "surprise", which are spelt one way only. */
const ise =
  "agon american antagon apolog author brutal capital categor central character civil colon computer critic crystall custom decentral demil demilitar democrat demon demoral destabil econom emphas energ equal euthan familiar fertil final formal fossil fratern general global harmon hospital human hypnot ideal immobil immun industrial institutional international jeopard legal legitim liberal local marginal material maxim mechan memor militar minim mobil modern monopol moral nation national natural neutral normal optim organ ostrac parad penal personal polar politic popular prior privat public radical rational real recogn reorgan revital revolution sanit satir scrutin secular sensational social special stabil standard steril subsid summar symbol sympath synchron terror theor tranquill trivial unauthor urban util vandal victim visual western";

/** Single words with a spelling of their own. */
const pairs =
  "defence=defense offence=offense pretence=pretense licence=license centre=center theatre=theater metre=meter metres=meters kilometre=kilometer kilometres=kilometers litre=liter litres=liters fibre=fiber calibre=caliber sabre=saber manoeuvre=maneuver manoeuvres=maneuvers grey=gray programme=program programmes=programs cheque=check cheques=checks tyre=tire tyres=tires aluminium=aluminum aeroplane=airplane aeroplanes=airplanes armoured=armored armour=armor judgement=judgment sceptical=skeptical sceptic=skeptic ageing=aging travelled=traveled travelling=traveling cancelled=canceled cancelling=canceling labelled=labeled signalled=signaled signalling=signaling fuelled=fueled counselled=counseled modelled=modeled levelled=leveled marvelled=marveled quarrelled=quarreled totalled=totaled defences=defenses offences=offenses licences=licenses centres=centers centred=centered analyse=analyze analysed=analyzed analyses=analyzes analysing=analyzing paralyse=paralyze paralysed=paralyzed whilst=while amongst=among towards=toward";

const american: ReadonlyMap<string, string> = new Map(
  pairs.split(" ").map((pair) => pair.split("=") as [string, string]),
);
const british = new RegExp(
  `^(?:((?:dis|un|re)?(?:${our.replaceAll(" ", "|")}))our|((?:dis|un|re|de)?(?:${ise.replaceAll(" ", "|")}))is(?=e|ing|ation))`,
);

/**
 * A folded English word as American English spells it, so that "defence" and "defense" are one word. A word without
 * a second spelling stays as it is. By lists, not by rule: a rule would make "prise" a "prize".
 */
export function americanSpelling(word: string): string {
  if (word.length < 4) return word;
  return (
    american.get(word) ??
    word.replace(british, (_, or?: string, iz?: string) => (or === undefined ? `${iz}iz` : `${or}or`))
  );
}
