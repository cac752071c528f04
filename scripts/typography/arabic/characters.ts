/* What stands between the brackets of patterns. */

/** The letters of Arabic words with their vowel signs; the tatweel, which draws them out, is one. */
export const letters = '\\u0620-\\u065f\\u0670-\\u06d3\\u06d5-\\u06dc\\u06fa-\\u06ff\\u0750-\\u077f'

/** Arabic-Indic digits, those of the east among them. */
export const digits = '\\u0660-\\u0669\\u06f0-\\u06f9'

/** What may part a word from a sign that belongs to its sentence. */
export const closing = ')\\]»›'
