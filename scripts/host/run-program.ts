import { execFile } from 'node:child_process'

/** Past it, the program is taken for one that does not end. Milliseconds. */
const deadline = 120_000
/** More than that is no answer to a manuscript. Bytes. */
const most = 2 ** 25

/**
 * Run a program that reads text, without a shell: its file, its arguments and what it reads in; what it wrote to
 * standard output out, whatever it ended with; `undefined` when it does not start, takes longer than two
 * minutes or writes more than 32 MB. Of the environment it gets where programs and folders are.
 */
export function runProgram(
  program: string,
  flags: readonly string[],
  input = '',
): Promise<string | undefined> {
  const { PATH, HOME, TMPDIR, JAVA_HOME } = process.env
  const env = { PATH, HOME, TMPDIR, JAVA_HOME, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' }
  const options = { env, timeout: deadline, killSignal: 'SIGKILL', maxBuffer: most } as const
  return new Promise(done => {
    const child = execFile(program, flags, options, (error, output) => {
      const cut = error?.killed === true || error?.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER'
      done(cut || output === '' ? undefined : output)
    })
    // A program that ends before it has read all is no fault of ours.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}
