/** Something in CSS that its grammar does not have: what, and where in the text. */
export interface CssFault {
  readonly what: string
  readonly expected: string
  readonly offset: number
}

const token =
  /\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|url\(\s*[^"'\s)]*\s*\)|\/\*|["']|[{}();]|[^{}();"'/]+|[\s\S]/gi

/**
 * Say what is broken in a style sheet, or in the declarations of a `style` attribute: comments,
 * strings and blocks that are not closed, declarations without a value, selectors with a gap.
 * Source: CSS Syntax 3; Selectors 4. Far less than a parser: what a browser would drop in silence.
 */
export function cssFaults(css: string, kind: 'sheet' | 'declarations' = 'sheet'): CssFault[] {
  const faults: CssFault[] = []
  const say = (what: string, expected: string, offset: number) =>
    faults.push({ what, expected, offset })
  const open: { sign: string; offset: number }[] = []
  let statement = ''
  let begin = 0
  for (const { 0: text, index } of css.matchAll(token)) {
    const inside = open.at(-1)?.sign
    if (text === '/*') {
      say('comment', 'its end', index)
      break
    }
    if (text.startsWith('/*')) continue
    if (text === '"' || text === "'") {
      say('string', 'its end', index)
      break
    }
    if (statement.trim() === '') begin = index
    if (text === '(' || text === '{') open.push({ sign: text, offset: index })
    if (text === '{') {
      if (!statement.trim().startsWith('@') && brokenSelector.test(statement))
        say(`selector “${statement.trim()}”`, 'a whole one', begin)
      statement = ''
    } else if ((text === ';' || text === '}') && inside !== '(') {
      const declares = kind === 'declarations' || open.length > 0
      if (declares && emptyDeclaration.test(statement))
        say(`“${statement.trim()}”`, 'a value', begin)
      statement = ''
      if (text === '}' && open.pop() === undefined) say('}', 'none without {', index)
    } else {
      if (text === ')') open.pop()
      statement += text
    }
  }
  for (const { sign, offset } of open) say(sign, 'its end', offset)
  if (kind === 'declarations' && emptyDeclaration.test(statement))
    say(`“${statement.trim()}”`, 'a value', begin)
  return faults
}

/** Two combinators in a row, or one at an end of which nothing hangs. */
const brokenSelector = /[>+~]\s*[>+~]|[>+~,]\s*$|^\s*,|,\s*,/

/** A custom property may be empty (CSS Custom Properties 1 §2). */
const emptyDeclaration = /^\s*(?!--)[a-z-]+\s*:\s*$/i
