/** What a name or a term is called in each language (BCP 47): its form, or several, the usual one first. */
export type Term = Readonly<Record<string, string | readonly string[]>>
