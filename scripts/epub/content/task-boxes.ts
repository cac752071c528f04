import type { LabelSet } from '../../labels/label-set.ts'
import { taskSigns } from '../../labels/task-signs.ts'
import { eachElement, type Page } from '../page.ts'

/**
 * Make each check box of a task list a sign, named as done or to do. Nobody can tick a box in a
 * book; some reading systems draw none, and a Kindle drops all that belongs to forms.
 */
export function drawTaskBoxes(pages: readonly Page[], labels: LabelSet): void {
  eachElement(pages, element => {
    if (element.tagName !== 'input') return
    const isDone = Boolean(element.properties.checked)
    element.tagName = 'span'
    element.properties = {
      ...(element.properties.id ? { id: element.properties.id } : {}),
      role: 'img',
      ariaLabel: isDone ? labels.taskDone : labels.taskOpen,
    }
    element.children = [{ type: 'text', value: isDone ? taskSigns.done : taskSigns.open }]
  })
}
