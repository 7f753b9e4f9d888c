import { readFile } from 'node:fs/promises'

/** The text of a file. Rejects with the system's own error. */
export function readTextFile(path: string | URL, signal?: AbortSignal): Promise<string> {
  return readFile(path, signal ? { encoding: 'utf8', signal } : { encoding: 'utf8' })
}
