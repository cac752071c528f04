import { expect, test } from 'vitest'
import { runProgram } from './run-program.ts'

const node = (script: string, input?: string) => runProgram(process.execPath, ['-e', script], input)

test('gives a program its text, and gives back what it wrote, whatever it ended with', async () => {
  const script =
    'process.stdin.on("data", text => { process.stdout.write(text); process.exitCode = 3 })'
  expect(await node(script, 'Été 😀\n')).toBe('Été 😀\n')
})

test('gives nothing for a program that is not there, says nothing or says too much', async () => {
  expect(await runProgram('/no/such/program', [])).toBeUndefined()
  expect(await node('')).toBeUndefined()
  expect(await node('process.stdout.write("a".repeat(2 ** 25 + 1))')).toBeUndefined()
})

test('does not mind a program that reads nothing', async () => {
  expect(await node('process.stdout.write("done")', 'a'.repeat(2 ** 22))).toBe('done')
})

test('tells a program where programs are, and nothing else of the environment', async () => {
  process.env.IMPRIMATUR_TEST = 'secret'
  const told = await node('process.stdout.write(JSON.stringify(process.env))')
  delete process.env.IMPRIMATUR_TEST
  expect(JSON.parse(told ?? '')).toMatchObject({ LC_ALL: 'C.UTF-8', PATH: process.env.PATH })
  expect(told).not.toContain('secret')
})

test('no shell reads the arguments', async () => {
  const script = 'process.stdout.write(process.argv[1])'
  expect(await runProgram(process.execPath, ['-e', script, '--', '$(echo a); b'])).toBe(
    '$(echo a); b',
  )
})
