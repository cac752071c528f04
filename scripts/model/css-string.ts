/** Write a CSS string: quotes, backslashes and line ends escaped, so that no words can end it. */
export const cssString = (words: string): string =>
  `"${words.replace(/["\\\n\r\f<]/g, char => `\\${char.codePointAt(0)?.toString(16)} `)}"`
