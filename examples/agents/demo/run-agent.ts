import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../agent-loop.mjs', import.meta.url))

export interface AgentRun {
  /** Null: it was killed. */
  readonly code: number | null
  readonly lines: readonly string[]
}

export interface AgentRunOptions {
  readonly baseUrl: string
  readonly key: string
  /** Where it keeps what it knows. */
  readonly folder: string
  readonly cycles: number
  readonly onLine: (line: string) => void
  /** Kills the process (SIGKILL: no handler runs, nothing is flushed) at the first line that is like this. */
  readonly killAt?: RegExp
}

/** Runs the agent in a process of its own, and kills it when told to. */
export function runAgent({ baseUrl, key, folder, cycles, onLine, killAt }: AgentRunOptions): Promise<AgentRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--conditions=nova-source', '--import', import.meta.resolve('tsx'), program, folder, String(cycles)],
      { env: { ...process.env, NOVA_AGENTS_URL: baseUrl, NOVA_AGENTS_KEY: key }, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const lines: string[] = []
    for (const input of [child.stdout, child.stderr])
      createInterface({ input }).on('line', (line) => {
        if (child.killed) return
        lines.push(line)
        onLine(line)
        if (killAt?.test(line)) child.kill('SIGKILL')
      })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, lines }))
  })
}
