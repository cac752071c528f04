/** An entry of a folder. */
export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

/** A file to write: a path and its bytes. */
export interface Output {
  readonly path: string
  readonly data: Uint8Array
}

/** The only I/O of the project, but for the browser: disk, version control, clock, environment. */
export interface Host {
  /** Read a file's bytes; `undefined` when it is not there or cannot be read. */
  readFile(path: string): Promise<Uint8Array | undefined>
  /** List a folder in code-point order of names; `undefined` when it is not a folder. */
  readFolder(path: string): Promise<readonly Entry[] | undefined>
  /** Resolve links; `undefined` when the path does not exist. */
  realPath(path: string): Promise<string | undefined>
  /** The time of the last change, as an ISO 8601 instant. */
  modified(path: string): Promise<string | undefined>
  /** The date of the last commit that touched one of these files, as an ISO 8601 instant. */
  lastCommit(paths: readonly string[]): Promise<string | undefined>
  /** Write all files, each whole or not at all: beside their places first, then renamed. */
  writeFiles(outputs: readonly Output[]): Promise<void>
  /** Today, as an ISO 8601 instant. */
  now(): string
  /** Milliseconds of a steady clock, for timings in reports. */
  ticks(): number
  env(name: string): string | undefined
}
