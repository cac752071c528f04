import { toString as textOf } from 'mdast-util-to-string'
import type { Note } from '../model/note.ts'

/** Words in a run: shorter runs stand in too many innocent texts. */
const length = 5

/**
 * Gather the runs of five words that only the internal side knows: notes that are not shown, and
 * wording that was proposed and not accepted. Runs that the public side has too are no secret.
 */
export function secretsOf(notes: readonly Note[], manuscript: string): Set<string> {
  const known = new Set(runsOf(manuscript))
  const learn = (text: string) => {
    for (const run of runsOf(text)) known.add(run)
  }
  for (const { excerpt, show, status, body } of notes) {
    if (show !== 'internal') learn(textOf(body))
    const { before, after } = excerpt
    if (status === 'accepted') learn(before + excerpt.new + after)
  }
  const secrets = new Set<string>()
  for (const { excerpt, show, status, body } of notes) {
    const { before, after } = excerpt
    if (show === 'internal') for (const run of runsOf(textOf(body))) secrets.add(run)
    if (status !== 'accepted')
      for (const run of runsOf(before + excerpt.new + after)) secrets.add(run)
  }
  return secrets.difference(known)
}

/** Find the first secret run in a text: the run, or `undefined`. */
export function findSecret(text: string, secrets: ReadonlySet<string>): string | undefined {
  if (secrets.size === 0) return undefined
  return runsOf(text).find(run => secrets.has(run))
}

function runsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .replace(/\u00ad/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const runs: string[] = []
  for (let at = 0; at + length <= words.length; at++)
    runs.push(words.slice(at, at + length).join(' '))
  return runs
}
