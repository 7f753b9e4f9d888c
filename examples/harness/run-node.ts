import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface ProgramResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface ProgramRun {
  /** Folder the program is run in. */
  readonly folder: URL
  readonly env?: Readonly<Record<string, string>>
  /** Sees what is printed as it comes; `stop` ends the program as Ctrl-C does, `kill` as kill -9. */
  readonly onOutput?: (text: string, stop: () => void, kill: () => void) => void
}

/** A program that has not ended by then never will. */
const LONGEST_RUN_MS = 220_000

/** What was built starts faster, and is what readers have; `pnpm test` builds before it comes here, and says so. */
const isBuilt = process.env['NOVA_TESTED_PROGRAM'] === 'dist'

/** Runs a program as its reader would: on what was built, or, while there is nothing, on the sources of the workspace. */
export function runNode(args: readonly string[], { folder, env = {}, onOutput }: ProgramRun): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const onSources = ['--conditions=nova-source', '--import', import.meta.resolve('tsx')]
    const child = spawn(process.execPath, [...(isBuilt && args[0]?.endsWith('.mjs') ? [] : onSources), ...args], {
      cwd: fileURLToPath(folder),
      env: { ...process.env, ...env },
      timeout: LONGEST_RUN_MS,
      killSignal: 'SIGKILL',
    })
    let stopped = false
    const stop = () => {
      // A second Ctrl-C would kill a program that is cleaning up.
      if (!stopped) child.kill('SIGINT')
      stopped = true
    }
    const kill = () => void child.kill('SIGKILL')
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      onOutput?.(text, stop, kill)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      onOutput?.(text, stop, kill)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}
