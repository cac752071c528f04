import { primaryLanguage } from '../../labels/labels.ts'
import type { Fact } from './fact.ts'

/** What denies, and what half denies: the latter answers for a negation, and is never missed itself. */
interface Negations {
  readonly full: RegExp
  readonly half: RegExp
}

const negations: Readonly<Record<string, Negations>> = {
  fr: {
    // “ne … que” is “only”, “n’en … pas moins” “nevertheless”.
    full: /(?<!\p{L})(?:n(?:e\s|['’])(?!en\s)[^.;:!?]{0,40}?(?<!\p{L})(?:pas|plus|jamais|rien|aucune?|personne|nul(?:le)?|point|guère|ni)|ni|sans|aucune?|jamais|non|pas(?!\smoins))(?!\p{L})/iu,
    half: /(?<!\p{L})(?:ne|n['’]|rien|peu|moins|loin|nul(?:le)?s?|guère|à peine|premi\p{L}+|plus qu|davantage|ref\p{L}+|rej\p{L}+|manqu\p{L}+|évit\p{L}+|échou\p{L}+|cess\p{L}+|hors|in\p{L}{4,}|im\p{L}{4,}|ir\p{L}{4,}|mé\p{L}{4,}|dé\p{L}{5,})/iu,
  },
  en: {
    full: /(?<!\p{L})(?:not|no|never|neither|nor|none|nobody|nothing|nowhere|without|cannot|\p{L}+n['’]t)(?!\p{L})/iu,
    half: /(?<!\p{L})(?:un(?!der|til|it|ion|less|ique|cle)\p{L}{3,}|in\p{L}{5,}|im\p{L}{4,}|ir\p{L}{4,}|dis\p{L}{3,}|non-?\p{L}+|\p{L}+less|few(?:er)?|little|less|hardly|scarcely|barely|rarely|unless|except|far from|fail\p{L}*|lack\p{L}*|refus\p{L}+|reject\p{L}*|avoid\p{L}*|rul\p{L}+ out|rather than|instead|beyond|outside|only|first|more than|yet|even so)/iu,
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
    // “なければならない” is “must”, “しか … ない” “only”, “欠かせない” “essential”.
    full: /(?<!なければなら|なくてはなら|ざるをえ|かもしれ|に違い|欠かせ|しか[^。、]{0,20})ない(?!し(?:は|しょ))|なく(?!て?はなら|なる|なっ)|なけれ(?!ばなら)|なかっ|(?<!かもしれ|なければなり)ません|[^いみま]ず(?:に|、|。|とも|にも)|ぬ(?:まま|。)|無し|なし|まい。/u,
    half: /[不未無非反]\p{Script=Han}|ない|なけれ|なく|難し|がた[いく]|にくい|拒|否|失|離れ|欠|越え|だけ|のみ|より|ず|初|しか|まだ/u,
  },
}

/**
 * Say whether a text, such as a sentence, denies anything: one fact, or none. How often is not counted, since one language
 * denies where the other has a word that means the contrary.
 */
export function negationsIn(text: string, lang: string): Fact[] {
  const known = negations[primaryLanguage(lang)]
  const full = known?.full.exec(text)
  if (full) return [{ kind: 'negation', key: 'no', words: clauseAt(text, full) }]
  const half = known?.half.exec(text)
  return half ? [{ kind: 'negation', key: 'no', words: half[0], weak: true }] : []
}

/** A negation with some words around it, by which it is known among others. */
function clauseAt(text: string, { 0: words, index }: RegExpExecArray): string {
  const isParted = /^\p{Script=Latin}/u.test(words)
  const start = isParted ? index : Math.max(0, index - 6)
  const [more = ''] = isParted
    ? (/^(?:\s[\p{L}’'-]+){0,2}/u.exec(text.slice(index + words.length)) ?? [])
    : []
  return text.slice(start, index + words.length) + more
}

/** Whether negations are known in a language. */
export const knowsNegations = (lang: string): boolean =>
  Object.hasOwn(negations, primaryLanguage(lang))
