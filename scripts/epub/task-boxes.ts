import type { LabelSet } from '../labels/label-set.ts'
import { eachElement, type Page } from './page.ts'

/** Give each check box of a task list the name that a form would give it: done, or to do. */
export function labelTaskBoxes(pages: readonly Page[], labels: LabelSet): void {
  eachElement(pages, ({ tagName, properties }) => {
    if (tagName !== 'input') return
    properties.ariaLabel = properties.checked ? labels.taskDone : labels.taskOpen
    // Nobody can tick it in a book.
    properties.disabled = true
  })
}
