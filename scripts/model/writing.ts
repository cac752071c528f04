/** Whether lines run across the page, or down it from its right edge. */
export const writingModes = ['horizontal', 'vertical'] as const

export type WritingMode = (typeof writingModes)[number]

/** Tell whether a language (BCP 47) may be written in lines that run down the page from its right edge. */
export const mayRunDown = (lang: string): boolean => /^(ja|ko|zh)(-|$)/i.test(lang)
