import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { UsageError } from '../command-failure.ts'

/** What is piped in, without the line break at its end, which belongs to the shell. */
export async function readPiped(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}

/** A JSON object of a file, or of what is piped in for `-`. `flag` is what names it on the command line. */
export async function readJsonObject(path: string, flag: string): Promise<Record<string, unknown>> {
  const source = path === '-' ? 'What is piped in' : path
  const content = path === '-' ? await readPiped() : readFile(path, flag)
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch (error) {
    throw new UsageError(`${source} is no JSON: ${(error as Error).message}.`, wanted(flag))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${source} is no JSON object.`, wanted(flag))
  return value as Record<string, unknown>
}

function readFile(path: string, flag: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`The file of ${flag} cannot be read: ${path}: ${(error as NodeJS.ErrnoException).code}.`)
  }
}

const wanted = (flag: string) => `${flag} takes a JSON object such as {"text": "…"}.`
