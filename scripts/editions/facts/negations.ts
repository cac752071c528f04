import { primaryLanguage } from '../../labels/labels.ts'
import type { Fact } from './fact.ts'

/** What denies, and what half denies: the latter answers for a negation, and is never missed itself. */
interface Negations {
  readonly full: RegExp
  readonly half: RegExp
}

const negations: Readonly<Record<string, Negations>> = {
  fr: {
    // “ne … que” is “only”; an expletive “ne” follows a fear or a comparison.
    full: /(?<!\p{L})(?:n(?:e\s|['’])[^.;:!?]{0,40}?(?<!\p{L})(?:pas|plus|jamais|rien|aucune?|personne|nul(?:le)?|point|guère|ni)|ni|sans|aucune?|jamais|non|pas)(?!\p{L})/iu,
    half: /(?<!\p{L})(?:ne|n['’]|rien|peu|moins|loin|nul(?:le)?s?|guère|à peine|ref\p{L}+|rej\p{L}+|manqu\p{L}+|évit\p{L}+|échou\p{L}+|cess\p{L}+|hors|in\p{L}{4,}|im\p{L}{4,}|ir\p{L}{4,}|mé\p{L}{4,}|dé\p{L}{5,})/iu,
  },
  en: {
    full: /(?<!\p{L})(?:not|no|never|neither|nor|none|nobody|nothing|nowhere|without|cannot|\p{L}+n['’]t)(?!\p{L})/iu,
    half: /(?<!\p{L})(?:un(?!der|til|it|ion|less|ique|cle)\p{L}{3,}|in\p{L}{5,}|im\p{L}{4,}|ir\p{L}{4,}|dis\p{L}{3,}|non-?\p{L}+|\p{L}+less|few(?:er)?|little|less|hardly|scarcely|barely|rarely|unless|except|far from|fail\p{L}*|lack\p{L}*|refus\p{L}+|reject\p{L}*|avoid\p{L}*|rul\p{L}+ out|rather than|instead|beyond|outside|only)/iu,
  },
  de: {
    full: /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals|niemand\p{L}*|nichts|ohne|weder|noch nie|nirgends)(?!\p{L})/iu,
    half: /(?<!\p{L})(?:un\p{L}{3,}|kaum|wenig\p{L}*|selten|\p{L}+los\p{L}*|miss\p{L}+|fehl\p{L}*|statt|außer)/iu,
  },
  es: {
    full: /(?<!\p{L})(?:no|nunca|jamás|nadie|nada|ningun[oa]s?|ningún|sin|ni|tampoco)(?!\p{L})/iu,
    half: /(?<!\p{L})(?:poc[oa]s?|menos|apenas|in\p{L}{4,}|im\p{L}{4,}|des\p{L}{4,}|falt\p{L}+)/iu,
  },
  it: {
    full: /(?<!\p{L})(?:non|mai|nessun[oa]?|niente|nulla|senza|né|neppure|neanche)(?!\p{L})/iu,
    half: /(?<!\p{L})(?:poc[oahi]+|meno|appena|in\p{L}{4,}|im\p{L}{4,}|s\p{L}{4,}|manc\p{L}+)/iu,
  },
  ja: {
    full: /ない(?!し(?:は|しょ))|なく|なけれ|なかっ|ません|ず(?:に|、|。|とも|にも)|ずに|ぬ(?:まま|。)|無し|なし|まい。/u,
    half: /[不未無非反]\p{Script=Han}|難し|がた[いく]|にくい|拒|否|失|離れ|欠|越え|だけ|のみ|より|ず/u,
  },
}

/**
 * Say whether a text denies anything: one fact, or none. How often is not counted, since one language
 * denies where the other has a word that means the contrary.
 */
export function negationsIn(text: string, lang: string): Fact[] {
  const known = negations[primaryLanguage(lang)]
  const full = known?.full.exec(text)
  if (full) return [{ kind: 'negation', key: 'no', words: full[0] }]
  const half = known?.half.exec(text)
  return half ? [{ kind: 'negation', key: 'no', words: half[0], weak: true }] : []
}

/** Whether negations are known in a language. */
export const knowsNegations = (lang: string): boolean =>
  Object.hasOwn(negations, primaryLanguage(lang))
