/** The boxes of a task list where there are no forms to tick, as in an e-book. The faces have both. */
export const taskSigns = { done: '☑', open: '☐' } as const
