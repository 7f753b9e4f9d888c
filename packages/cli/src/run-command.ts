import type { Command } from 'commander'
import { exitCodes } from './exit-codes.ts'
import { judgeFailure } from './judge-failure.ts'
import { createOutput, type Output, type OutputStreams } from './output.ts'

export interface CommandContext {
  readonly output: Output
  /** Fires on Ctrl-C and SIGTERM. A second one ends the process at once. */
  readonly signal: AbortSignal
}

/** What a command touches of the process around it. */
export interface HostProcess extends OutputStreams {
  exitCode?: number | string | null | undefined
  exit(code: number): void
  on(event: StopSignal, listener: (event: StopSignal) => void): unknown
  off(event: StopSignal, listener: (event: StopSignal) => void): unknown
}

export interface RunCommandOptions {
  /** What to tell whoever stopped it: what became of the work. A function is asked when it was stopped. */
  readonly afterInterrupt?: string | (() => string)
  readonly host?: HostProcess
}

type StopSignal = 'SIGINT' | 'SIGTERM'

const codeOfSignal = { SIGINT: exitCodes.interrupted.code, SIGTERM: exitCodes.terminated.code }

/**
 * Runs the body of a command: gives it output and an interrupt signal, and turns whatever it throws
 * into one readable message and an exit code. A body that ends well after an interrupt has done its work.
 */
export async function runCommand(
  command: Command,
  body: (context: CommandContext) => Promise<number | undefined>,
  { afterInterrupt = '', host = process }: RunCommandOptions = {},
): Promise<void> {
  const { json = false, quiet = false } = command.optsWithGlobals<{ json?: boolean; quiet?: boolean }>()
  const output = createOutput({ json, quiet }, host)
  const controller = new AbortController()
  let stoppedWith: number | undefined
  const stop = (event: StopSignal) => {
    if (stoppedWith !== undefined) {
      output.endProgress()
      return host.exit(stoppedWith)
    }
    stoppedWith = codeOfSignal[event]
    controller.abort(new Error('interrupted'))
  }
  host.on('SIGINT', stop)
  host.on('SIGTERM', stop)
  try {
    host.exitCode = (await body({ output, signal: controller.signal })) ?? exitCodes.ok.code
  } catch (error) {
    if (stoppedWith !== undefined) {
      const kept = typeof afterInterrupt === 'function' ? afterInterrupt() : afterInterrupt
      const text = `Interrupted. ${kept}`.trim()
      output.failure(text, { interrupted: true, message: text })
      host.exitCode = stoppedWith
      return
    }
    const { exitCode, text, json } = judgeFailure(error)
    output.failure(text, json)
    host.exitCode = exitCode
  } finally {
    host.off('SIGINT', stop)
    host.off('SIGTERM', stop)
  }
}
