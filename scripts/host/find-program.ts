import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Find a program on the path: its file, or `undefined`. */
export const findProgram = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map(folder => join(folder, name))
    .find(existsSync)
