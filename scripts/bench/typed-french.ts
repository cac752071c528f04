/** Sentences as they are typed on a plain keyboard; `_` stands for a word. */
const forms = [
  "L'_ de la _ n'est pas _ : il faut _ et _ !",
  'Le 12 mars 2025, M. _ a dit "_ _ _", puis _ ; _ aussi.',
  'Au XXe siecle, 12 % des _ et 1 500 _ _ - dit-on - _...',
  "_ _ _ _ _ _, _ _ qu'_ _ _ ?",
  'Voir p. 12, n° 3 : _ _ _ (_ _) a 14:30, https://example.org/_ _.',
  '_ _ _ _ _ _ _ _ _ _ _ _ _ _ _.',
]

/** Numbers from 0 up to 1 that look random and are the same every time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

/**
 * Make French of a dictionary's words: the lines of a .dic file in, so many words of running text out, the same
 * every time. Words are as frequent as in a language: the tenth stands a tenth as often as the first. One in
 * five hundred is misspelt.
 */
export function typedFrench(dictionary: string, count: number): string {
  const words = dictionary
    .split('\n')
    .slice(1)
    .map(line => line.replace(/[/\t ].*$/, ''))
    .filter(word => /^\p{Ll}{2,}$/u.test(word))
    .filter((_, index) => index % 5 === 0)
  const random = chance(20_261_124)
  const word = () => {
    const one = words[Math.floor(words.length ** random()) % words.length] ?? ''
    return random() < 0.002 ? `${one.slice(1)}${one[0]}` : one
  }
  const paragraphs: string[] = []
  for (let made = 0; made < count; ) {
    const sentences = Array.from({ length: 6 }, () =>
      (forms[Math.floor(random() * forms.length)] ?? '').replace(/_/g, word),
    )
    const paragraph = sentences.join(' ')
    made += paragraph.split(' ').length
    paragraphs.push(paragraph)
  }
  return paragraphs.join('\n\n')
}
