import { isNovaError } from '@nova/sdk/transfer'
import type { Command } from 'commander'
import { UsageError } from './connection.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import { createOutput, type Output } from './output.ts'

export interface CommandContext {
  readonly output: Output
  /** Fires on Ctrl-C. A second Ctrl-C ends the process at once. */
  readonly signal: AbortSignal
}

/** The reason commands are aborted with by Ctrl-C. */
const INTERRUPTED = new Error('interrupted')

/**
 * Runs the body of a command: gives it output and an interrupt signal, and turns whatever it throws
 * into one readable message and an exit code.
 */
export async function runCommand(
  command: Command,
  body: (context: CommandContext) => Promise<number | undefined>,
): Promise<void> {
  const { json = false, quiet = false } = command.optsWithGlobals<{ json?: boolean; quiet?: boolean }>()
  const output = createOutput({ json, quiet }, process)
  const controller = new AbortController()
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted.code)
    controller.abort(INTERRUPTED)
  }
  process.on('SIGINT', interrupt)
  try {
    process.exitCode = (await body({ output, signal: controller.signal })) ?? exitCodes.ok.code
  } catch (error) {
    output.endProgress()
    if (controller.signal.aborted) {
      process.stderr.write('Interrupted.\n')
      process.exitCode = exitCodes.interrupted.code
      return
    }
    process.stderr.write(`${json ? JSON.stringify({ error: describe(error) }) : explain(error)}\n`)
    process.exitCode = error instanceof UsageError ? exitCodes.usage.code : exitCodeOf(error)
  } finally {
    process.off('SIGINT', interrupt)
  }
}

const describe = (error: unknown) =>
  isNovaError(error) ? error.toJSON() : { message: error instanceof Error ? error.message : String(error) }

function explain(error: unknown): string {
  if (!isNovaError(error)) return error instanceof Error ? error.message : String(error)
  const facts = [
    `code ${error.code}`,
    error.status === undefined ? '' : `status ${error.status}`,
    error.requestId === undefined ? '' : `request ${error.requestId}`,
    error.attempts > 1 ? `${error.attempts} attempts` : '',
  ].filter(Boolean)
  return [`${error.message} (${facts.join(', ')})`, error.advice].filter(Boolean).join('\n')
}
