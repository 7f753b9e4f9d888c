import { exitCodes } from './exit-codes.ts'

/** A command that ends without success for a reason of its own: one line, no trace, and an exit code. */
export class CommandFailure extends Error {
  override readonly name: string = 'CommandFailure'
  readonly exitCode: number
  /** What to do next, one sentence. */
  readonly advice: string | undefined

  constructor(message: string, exitCode: number, advice?: string) {
    super(message)
    this.exitCode = exitCode
    this.advice = advice
  }
}

/** The caller's mistake: exit code 2. */
export class UsageError extends CommandFailure {
  override readonly name = 'UsageError'

  constructor(message: string, advice?: string) {
    super(message, exitCodes.usage.code, advice)
  }
}
