import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { refuseDemoFile } from '@nova/example-transfer/demo'

export const parts = ['transfer', 'labs', 'edfi', 'spectra', 'agents'] as const
export type Part = (typeof parts)[number]

const choices = `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`

export const usage = `usage: demo [--only ${parts.join('|')}] [--file PATH] [--once]

  --only PART  ${choices} instead of all
  --file PATH  upload this file instead of the running Node binary (at least 16 MiB)
  --once       end after the summaries instead of serving the pages
  --help       show this`

/** What the demo was asked for. */
export interface DemoArguments {
  readonly parts: readonly Part[]
  readonly file: string | undefined
  readonly once: boolean
}

/** Arguments that make no sense. */
export class UsageError extends Error {}

/**
 * Reads the command line; null when it asks for help.
 * @throws UsageError
 */
export function readArguments(args: readonly string[]): DemoArguments | null {
  const { only, file, once = false, help } = parse(args)
  if (help) return null
  if (only !== undefined && !isPart(only)) throw new UsageError(`--only takes ${choices}, not ${only}`)
  if (file !== undefined && !existsSync(file)) throw new UsageError(`There is no file ${file}`)
  const refusal = file === undefined ? null : refuseDemoFile(file)
  if (refusal !== null) throw new UsageError(refusal)
  return { parts: only === undefined ? parts : [only], file, once }
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        file: { type: 'string' },
        once: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    return values
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

const isPart = (text: string): text is Part => (parts as readonly string[]).includes(text)
