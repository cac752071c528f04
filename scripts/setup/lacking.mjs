/**
 * Report what the machine lacks: a fault that only its owner can mend, with what to do about it
 * as the message. The program ends with exit code 3.
 */
export class Lacking extends Error {
  exitCode = 3
}

/** Report that a signal ended the work. The program ends with 128 and the signal's number. */
export class Interrupted extends Error {
  /** @param {number} signalNumber */
  constructor(signalNumber) {
    super('interrupted')
    this.exitCode = 128 + signalNumber
  }
}
