import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = fileURLToPath(new URL('..', import.meta.url))

export interface Finished {
  /** Null when a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The real command in a process of its own. */
export interface RunningNova {
  readonly child: ChildProcessWithoutNullStreams
  /** Resolves once the text so far matches; rejects when the process ends before that. */
  seen(stream: 'stdout' | 'stderr', pattern: RegExp): Promise<string>
  readonly finished: Promise<Finished>
}

/** By its address: a process that starts elsewhere finds no package. */
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** The sources of the workspace, or with `dist` what was built of them. */
const programs = {
  source: ['--conditions=nova-source', '--import', tsx, `${here}src/main.ts`],
  dist: [`${here}dist/nova.js`],
}

/** What was built starts several times faster; `pnpm test` builds before it comes here, and says so. */
const usual: keyof typeof programs = process.env['NOVA_TESTED_PROGRAM'] === 'dist' ? 'dist' : 'source'

export function startNova(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  program: keyof typeof programs = usual,
  cwd: string = here,
): RunningNova {
  const child = spawn(process.execPath, [...programs[program], ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
  })
  const text = { stdout: '', stderr: '' }
  const watchers = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk
      for (const look of watchers) look()
    })
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...text }))
  })
  return {
    child,
    finished,
    seen: (stream, pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!pattern.test(text[stream])) return
          watchers.delete(look)
          resolve(text[stream])
        }
        watchers.add(look)
        look()
        finished.then(
          ({ code }) => reject(new Error(`ended with ${code} before ${pattern}:\n${text.stdout}${text.stderr}`)),
          reject,
        )
      }),
  }
}

export function runNova(
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<Finished> {
  const { child, finished } = startNova(args, env, usual, cwd)
  child.stdin.end()
  return finished
}

/** What a JSON-lines stream says, a value per line. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}
