import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of a tick of the kernel's accounts. Source: proc(5), CLK_TCK of 100. */
const tick = 10

/**
 * CPU time, in milliseconds, that this process and all that descend from it have taken so far; those
 * that have ended count once their parents have noticed. Linux only. Source: proc(5).
 */
export function treeCpu(): number {
  const processes = new Map<number, { parent: number; time: number }>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      // In user and system mode, of its own and of the children that it has buried.
      const ticks = fields.slice(11, 15).reduce((sum, value) => sum + Number(value), 0)
      processes.set(Number(name), { parent: Number(fields[1]), time: ticks * tick })
    } catch {
      // It ended between the two looks.
    }
  }
  const isOurs = (pid: number): boolean =>
    pid === process.pid || (pid > 1 && isOurs(processes.get(pid)?.parent ?? 0))
  let sum = 0
  for (const [pid, { time }] of processes) if (isOurs(pid)) sum += time
  return sum
}
