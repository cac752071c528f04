/** The numbers from 1 to 99 in words, for each language that spells them in text. */
export const numberWords: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: spelled(englishNumber),
  fr: spelled(frenchNumber),
  de: spelled(germanNumber),
  es: spelled(spanishNumber),
  it: spelled(italianNumber),
}

/** Words that are more often another word, or say a number loosely. */
export const looseWords: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    both: 2,
    pair: 2,
    twice: 2,
    double: 2,
    twofold: 2,
    twelvefold: 12,
    dozen: 12,
    triple: 3,
    threefold: 3,
    thrice: 3,
    fourfold: 4,
    hundred: 100,
    thousand: 1000,
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
  },
  fr: {
    neuf: 9,
    neuve: 9,
    double: 2,
    doublement: 2,
    triple: 3,
    douzaine: 12,
    dizaine: 10,
    cent: 100,
    mille: 1000,
    premier: 1,
    première: 1,
    second: 2,
    seconde: 2,
    deuxième: 2,
    troisième: 3,
    quatrième: 4,
    cinquième: 5,
    sixième: 6,
    septième: 7,
    huitième: 8,
    neuvième: 9,
    dixième: 10,
  },
  de: {
    acht: 8,
    beide: 2,
    beiden: 2,
    doppelt: 2,
    dreifach: 3,
    dutzend: 12,
    hundert: 100,
    tausend: 1000,
    erste: 1,
    ersten: 1,
    zweite: 2,
    zweiten: 2,
    dritte: 3,
    dritten: 3,
    vierte: 4,
    vierten: 4,
  },
  es: {
    ambos: 2,
    ambas: 2,
    doble: 2,
    triple: 3,
    docena: 12,
    cien: 100,
    mil: 1000,
    primer: 1,
    primera: 1,
    segundo: 2,
    segunda: 2,
    tercer: 3,
    tercera: 3,
    cuarto: 4,
    cuarta: 4,
  },
  it: {
    sei: 6,
    entrambi: 2,
    entrambe: 2,
    doppio: 2,
    triplice: 3,
    dozzina: 12,
    cento: 100,
    mille: 1000,
    primo: 1,
    prima: 1,
    secondo: 2,
    seconda: 2,
    terzo: 3,
    terza: 3,
    quarto: 4,
    quarta: 4,
  },
}

/** What multiplies the number before it. A billion is a thousand millions in English alone. */
export const scales: Readonly<Record<string, readonly (readonly [RegExp, number])[]>> = {
  en: [
    [/^hundred\b/, 1e2],
    [/^thousand\b/, 1e3],
    [/^million\b/, 1e6],
    [/^(billion|bn)\b/, 1e9],
    [/^trillion\b/, 1e12],
  ],
  fr: [
    [/^cents?\b/, 1e2],
    [/^mille\b/, 1e3],
    [/^millions?\b/, 1e6],
    [/^milliards?\b/, 1e9],
    [/^billions?\b/, 1e12],
  ],
  de: [
    [/^hundert\b/, 1e2],
    [/^tausend\b/, 1e3],
    [/^(millionen|million|mio\.)/, 1e6],
    [/^(milliarden|milliarde|mrd\.)/, 1e9],
    [/^billion(en)?\b/, 1e12],
  ],
  es: [
    [/^mil millones\b/, 1e9],
    [/^mil\b/, 1e3],
    [/^mill(ón|ones)(?!\p{L})/u, 1e6],
    [/^bill(ón|ones)(?!\p{L})/u, 1e12],
  ],
  it: [
    [/^mila\b/, 1e3],
    [/^milion[ei]\b/, 1e6],
    [/^miliard[oi]\b/, 1e9],
  ],
}

function spelled(spell: (number: number) => string | readonly string[]): Map<string, number> {
  const words = new Map<string, number>()
  for (let number = 1; number < 100; number++)
    for (const word of [spell(number)].flat()) words.set(word, number)
  return words
}

function list(words: string): string[] {
  return words.split(' ')
}

function englishNumber(number: number): string {
  const small = list(
    '- one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  )
  const tens = list('- - twenty thirty forty fifty sixty seventy eighty ninety')
  if (number < 20) return small[number] ?? ''
  const ten = tens[Math.floor(number / 10)] ?? ''
  return number % 10 === 0 ? ten : `${ten}-${small[number % 10]}`
}

/** Source: the spelling of 1990 for hyphens, which the older one has in part. */
function frenchNumber(number: number): string {
  const small = list(
    '- un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  )
  if (number < 20) return small[number] ?? ''
  if (number >= 80)
    return number === 80 ? 'quatre-vingts' : `quatre-vingt-${frenchNumber(number - 80)}`
  const tens = list('- - vingt trente quarante cinquante soixante')
  const ten = Math.min(6, Math.floor(number / 10))
  const rest = number - ten * 10
  if (rest === 0) return tens[ten] ?? ''
  return rest % 10 === 1
    ? `${tens[ten]} et ${frenchNumber(rest)}`
    : `${tens[ten]}-${frenchNumber(rest)}`
}

function germanNumber(number: number): string {
  const small = list(
    '- eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  )
  const tens = list('- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig')
  if (number < 20) return small[number] ?? ''
  const ten = tens[Math.floor(number / 10)] ?? ''
  const unit = number % 10
  return unit === 0 ? ten : `${unit === 1 ? 'ein' : small[unit]}und${ten}`
}

function spanishNumber(number: number): string {
  const small = list(
    '- uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
  )
  const tens = list('- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa')
  if (number < 30) return small[number] ?? ''
  const ten = tens[Math.floor(number / 10)] ?? ''
  return number % 10 === 0 ? ten : `${ten} y ${small[number % 10]}`
}

function italianNumber(number: number): string {
  const small = list(
    '- uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  )
  const tens = list('- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta')
  if (number < 20) return small[number] ?? ''
  const ten = tens[Math.floor(number / 10)] ?? ''
  const unit = number % 10
  if (unit === 0) return ten
  // A ten loses its vowel before one of another.
  if (unit === 1 || unit === 8) return ten.slice(0, -1) + small[unit]
  return unit === 3 ? `${ten}tré` : ten + small[unit]
}
