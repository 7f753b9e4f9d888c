import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for one test file, gone when its tests are done. */
export function temporaryFolder(): { at(name: string): string; file(name: string, content: number | string): string } {
  const folder = mkdtempSync(join(tmpdir(), 'nova-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const at = (name: string) => join(folder, name)
  return {
    at,
    /** Writes a text, or so many random bytes. */
    file(name, content) {
      writeFileSync(at(name), typeof content === 'number' ? randomBytes(content) : content)
      return at(name)
    },
  }
}
