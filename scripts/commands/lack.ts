import { MachineLacks } from './workshop.ts'

/** What the machine lacks, in words: a browser, or a disk that takes the files. */
export function lackOf(error: unknown): string | undefined {
  if (error instanceof MachineLacks) return error.message
  if (!(error instanceof Error && 'syscall' in error && 'path' in error)) return undefined
  return `cannot write ${String(error.path)}: ${error.message.split(',')[0]}`
}
