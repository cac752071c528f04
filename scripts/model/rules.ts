/** How grave a message is: an error stops the work it is about, a warning does not. */
export type Level = 'error' | 'warning'

/** A level that `rules:` in work.yaml or `--rule` may give; `off` silences the rule. */
export type LevelSetting = Level | 'off'

/** Where the fault lies, which decides the exit code: manuscript 1, artefact 4. */
export type Blame = 'manuscript' | 'artefact'

interface Rule {
  readonly level: Level
  /** One line for the documentation and for SARIF's rule table. */
  readonly says: string
  readonly blame?: Blame
  /** No setting changes the level: it is what the project exists for. */
  readonly fixed?: true
}

/** The closed list of rule ids. A message without one of these does not exist. */
export const rules = {
  'manuscript-missing': { level: 'error', says: 'There is an article to read.' },
  'file-empty': { level: 'error', says: 'A file holds text.' },
  'file-encoding': { level: 'error', says: 'A file is UTF-8.' },
  'file-unreadable': { level: 'error', says: 'A file can be read.' },
  'yaml-syntax': { level: 'error', says: 'YAML is well formed.' },
  'metadata-schema': { level: 'error', says: 'A field is known and has the wanted shape.' },
  'work-duplicate': { level: 'error', says: 'Works have ids of their own.' },
  'edition-duplicate': { level: 'error', says: 'A work has one article a language.' },
  'image-missing': { level: 'error', says: 'A local image exists.' },
  'image-outside': { level: 'error', says: 'A local image lies inside the work.' },
  'image-unreadable': { level: 'error', says: 'A local image is one that can be printed.' },
  'image-remote': { level: 'warning', says: 'An image is a local file.' },
  'cover-size': {
    level: 'warning',
    says: 'A cover of one’s own is upright and as large as shops want.',
  },
  'image-alt': { level: 'warning', says: 'An image has a text alternative.' },
  'footnote-undefined': { level: 'error', says: 'A footnote that is called is written.' },
  'footnote-unused': { level: 'warning', says: 'A footnote that is written is called.' },
  'title-note': { level: 'error', says: 'A note is called in the text, not in the title.' },
  'id-duplicate': { level: 'error', says: 'An explicit id is given once.' },
  'link-dead': { level: 'warning', says: 'A link leads somewhere for every reader.' },
  'html-unsafe': { level: 'warning', says: 'Raw HTML holds no script, style or frame.' },
  'math-syntax': { level: 'error', says: 'A formula is TeX that is known, or MathML Core.' },
  'math-alt': { level: 'warning', says: 'A formula has a text alternative.' },
  'html-nesting': { level: 'warning', says: 'Elements nest less than 100 deep.' },
  'heading-level': { level: 'warning', says: 'Headings go down one level at a time.' },
  'edition-date': { level: 'warning', says: 'An edition says its date, or a commit does.' },
  'writing-mode': {
    level: 'warning',
    says: 'A text runs down the page in Japanese, Chinese or Korean alone.',
  },
  'typo-apostrophe': { level: 'warning', says: 'An apostrophe is curved.' },
  'typo-quotes': {
    level: 'warning',
    says: 'Quotation marks are those of the language, nested as it nests them.',
  },
  'typo-space': {
    level: 'warning',
    says: 'A mark has the space before and after it that it wants.',
  },
  'typo-dash': { level: 'warning', says: 'A dash is as long, and stands as free, as it ought to.' },
  'typo-ellipsis': { level: 'warning', says: 'An ellipsis is one sign.' },
  'typo-number': { level: 'warning', says: 'A number is written as its language writes it.' },
  'typo-unit': { level: 'warning', says: 'A number and its unit stay together.' },
  'typo-date': { level: 'warning', says: 'The parts of a date or a time stay together.' },
  'typo-abbreviation': {
    level: 'warning',
    says: 'An abbreviation is written as usual, and stays with what it belongs to.',
  },
  'typo-ordinal': { level: 'warning', says: 'An ordinal has its usual ending.' },
  'typo-capital': {
    level: 'warning',
    says: 'Letters bear their accents, and are those of the country.',
  },
  'typo-width': { level: 'warning', says: 'Signs are as wide as their neighbours.' },
  'lexicon-line': { level: 'warning', says: 'A lexicon has one word or phrase a line.' },
  spelling: { level: 'warning', says: 'A word is in the dictionary or in the work’s lexicon.' },
  grammar: { level: 'warning', says: 'An outside program finds no fault with the grammar.' },
  'house-acronym': { level: 'warning', says: 'An acronym has one form throughout.' },
  'house-calque': {
    level: 'warning',
    says: 'A phrase is not word for word from another language.',
  },
  'house-residue': { level: 'warning', says: 'Nothing is left of a web page or a machine.' },
  'house-word': { level: 'warning', says: 'A word is the one that the house prefers.' },
  'edition-mark': {
    level: 'error',
    says: 'The record of what a translation was made from can be read.',
  },
  'edition-missing': { level: 'warning', says: 'A translation has every block of its source.' },
  'edition-extra': {
    level: 'warning',
    says: 'A translation has no block that its source has not.',
  },
  'edition-stale': {
    level: 'warning',
    says: 'A block is as it was when its translation was marked.',
  },
  'edition-drift': { level: 'warning', says: 'Facts of a block are those of its translation.' },
  'edition-pair': {
    level: 'error',
    says: 'A bilingual edition has two languages that can be paired.',
  },
  'directive-unknown': { level: 'warning', says: 'A ::: block has a known name.' },
  'note-syntax': { level: 'error', says: 'A note is a :::note block with one marked quotation.' },
  'note-attribute': { level: 'error', says: 'A note’s attribute is known and has a known value.' },
  'note-person': { level: 'error', says: 'A note’s people are declared in work.yaml.' },
  'note-duplicate': { level: 'error', says: 'A note’s id is given once.' },
  'note-anchor': { level: 'error', says: 'A note’s quotation is found in the manuscript, once.' },
  'note-apply': { level: 'error', says: 'An accepted change can be written into the article.' },
  'note-overlap': { level: 'error', says: 'Accepted changes do not overlap.' },
  'note-unresolved': { level: 'warning', says: 'A note that is to be shown is resolved.' },
  'attach-hidden': { level: 'error', fixed: true, says: 'What is attached is what readers see.' },
  'release-note': {
    level: 'error',
    fixed: true,
    says: 'A release has no open note of a blocking kind, and shows none that is not resolved.',
  },
  'release-todo': { level: 'error', fixed: true, says: 'A release has no TODO field.' },
  'release-version': { level: 'error', fixed: true, says: 'A release has a version.' },
  'release-date': { level: 'error', fixed: true, says: 'A release says its date.' },
  'release-embargo': { level: 'error', fixed: true, says: 'A release comes after the embargo.' },
  'book-form': {
    level: 'error',
    says: 'An EPUB that is checked keeps to its specification.',
  },
  'book-doubt': {
    level: 'warning',
    says: 'An EPUB that is checked gives EPUBCheck nothing to warn of.',
  },
  'pdf-form': { level: 'error', blame: 'artefact', says: 'The PDF is tagged, titled, whole.' },
  'pdf-font': {
    level: 'warning',
    blame: 'artefact',
    says: 'The PDF’s fonts are embedded, none Type 3.',
  },
  'pdf-scale': {
    level: 'warning',
    blame: 'artefact',
    says: 'The PDF is printed at its full size.',
  },
  'pdf-claim': {
    level: 'warning',
    blame: 'artefact',
    says: 'The PDF claims PDF/UA-1 and PDF/A-3a.',
  },
  'pdf-footnote': {
    level: 'warning',
    blame: 'artefact',
    says: 'The PDF’s notes stand where they are wanted on the pages of their calls.',
  },
  'pdf-settle': { level: 'error', blame: 'artefact', says: 'The PDF’s page numbers settle.' },
  'epub-form': { level: 'error', blame: 'artefact', says: 'The EPUB passes its checks.' },
  'epub-kindle': {
    level: 'warning',
    blame: 'artefact',
    says: 'The EPUB holds nothing that Amazon’s converter does not take.',
  },
  'note-leak': {
    level: 'error',
    fixed: true,
    blame: 'artefact',
    says: 'No internal note is in a clean edition.',
  },
} as const satisfies Record<string, Rule>

/** An id out of the closed list. */
export type RuleId = keyof typeof rules

/** Tell whether a string names a rule. */
export const isRuleId = (id: string): id is RuleId => Object.hasOwn(rules, id)

/** Look a rule up: its level by default, what it says, whose fault it is. */
export const ruleOf = (id: RuleId): Rule => rules[id]

/** Tell whether `rules:` or `--rule` may change a rule's level. */
export const isAdjustable = (id: RuleId): boolean => ruleOf(id).fixed !== true
