/**
 * What web pages leave behind in copied text, by the language it is written in: whole paragraphs,
 * matched without regard to case. Add a line here, and a sample to intake/residue.test.ts.
 *
 * A pattern must not match what an author may have written as a paragraph of the text: where it
 * is open at the end, it has named a newsletter, a network or another article before.
 */
export const residuePatterns = {
  any: [
    /^(?:https?:\/\/|www\.)\S+$/,
    /^(?:©|\(c\)|copyright\b).*$/,
    /^(?:(?:facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail|instagram|pinterest|reddit|bluesky|mastodon)(?:[\s|·•,/-]+|$)){2,}$/,
    /^(?:facebook|twitter|linkedin|whatsapp|telegram|instagram|pinterest|reddit|bluesky)$/,
    /^(?:photos?|crédits?|crédits? photos?|photo credits?|image credits?|bild|foto) ?: ?.+$/,
  ],
  fr: [
    /^(?:à|a) lire (?:également|aussi|ensuite)(?: ?:.*)?$/,
    /^(?:lire|voir) (?:aussi|également|la suite|plus)(?: ?:.*)?$/,
    /^en savoir plus(?: ?:.*)?$/,
    /^(?:sur le même (?:sujet|thème)|dans la même rubrique|pour aller plus loin) ?:?$/,
    /^articles? (?:liés?|similaires?|associés?|recommandés?|connexes?) ?:?$/,
    /^partage[rz]?(?: (?:cet article|sur (?:les réseaux sociaux|facebook|x|twitter|linkedin|whatsapp)))? ?:?$/,
    /^(?:inscrivez-vous|abonnez-vous|s[’']inscrire|s[’']abonner)(?:$|.*\b(?:newsletter|infolettre|lettre d[’']information)\b.*$)/,
    /^(?:suivez-nous|retrouvez-nous)(?: sur .*)?$/,
    /^(?:publicité|imprimer|commentaires?|laisser un commentaire|cookies)$/,
    /^(?:nous utilisons|ce site utilise) des cookies\b.*$/,
    /^tous droits réservés\.?$/,
    /^temps de lecture ?:? ?\d+.*$/,
  ],
  en: [
    /^(?:read (?:more|also|next)|also read|see also|continue reading)(?: ?:.*)?$/,
    /^(?:related|recommended|more) (?:articles?|stories|posts?|reading)(?: ?:.*)?$/,
    /^share(?: this(?: (?:article|story|post|page))?| on (?:facebook|x|twitter|linkedin|whatsapp))? ?:?$/,
    /^(?:subscribe|sign up)(?: now)?(?:$|.*\bnewsletters?\b.*$)/,
    /^follow us(?: on .*)?$/,
    /^(?:advertisement|print|comments?|leave a comment|cookies)$/,
    /^(?:we use|this (?:site|website) uses) cookies\b.*$/,
    /^all rights reserved\.?$/,
    /^(?:\d+ min(?:ute)?s? read|reading time ?:? ?\d+.*)$/,
  ],
  de: [
    /^(?:lesen sie auch|auch interessant|mehr zum thema|weiterlesen)(?: ?:.*)?$/,
    /^(?:(?:artikel )?teilen|anzeige|werbung|drucken|kommentare)$/,
    /^(?:jetzt )?(?:abonnieren|anmelden)(?:$|.*\bnewsletter\b.*$)/,
    /^alle rechte vorbehalten\.?$/,
  ],
  es: [
    /^(?:lea|lee|leer|ver|te puede interesar)(?: (?:también|más))(?: ?:.*)?$/,
    /^(?:artículos|noticias) relacionad[ao]s ?:?$/,
    /^(?:compartir(?: (?:este artículo|en .*))?|publicidad|imprimir|comentarios)$/,
    /^suscr[íi]bete(?:$|.*\b(?:newsletter|boletín)\b.*$)/,
    /^todos los derechos reservados\.?$/,
  ],
  it: [
    /^leggi (?:anche|tutto)(?: ?:.*)?$/,
    /^articoli correlati ?:?$/,
    /^(?:condividi(?: (?:questo articolo|su .*))?|pubblicità|stampa|commenti)$/,
    /^iscriviti(?:$|.*\bnewsletter\b.*$)/,
    /^tutti i diritti riservati\.?$/,
  ],
  ja: [
    /^(?:関連(?:記事|リンク)|あわせて読みたい|こちらもおすすめ|続きを読む|もっと読む)(?:[:：].*)?$/,
    /^(?:シェア(?:する)?|共有する|広告|印刷|コメント)$/,
    /^(?:メールマガジン|ニュースレター)に?登録.*$/,
  ],
  ar: [
    /^(?:اقرأ|إقرأ|شاهد) (?:أيض[ًا]{1,2}|المزيد)(?: ?:.*)?$/,
    /^(?:شارك(?: المقال)?|مشاركة|إعلان|تعليقات)$/,
    /^جميع الحقوق محفوظة.*$/,
  ],
} as const satisfies Record<string, readonly RegExp[]>

/** A longer paragraph is text, whatever it begins with. */
export const LONGEST_RESIDUE = 120

/** All languages at once: an English page translated by a machine keeps its English buttons. */
const patterns = Object.values(residuePatterns).flat()

/** Tell whether a paragraph is wholly what a web page left behind. */
export function isResidue(text: string): boolean {
  if (text.length > LONGEST_RESIDUE) return false
  // No-break spaces before French colons are spaces here; lower case spares each pattern a flag.
  const plain = text.toLowerCase().replace(/\s+/g, ' ')
  return patterns.some(pattern => pattern.test(plain))
}
