import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMockPlatform } from '@nova/mock'
import { createEdfiExternalClient, runSubmission } from '@nova/sdk/edfi'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOutput } from '../output.ts'
import { downloadSets } from './download-sets.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-sets-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const silent = { write: () => true }
const context = {
  output: createOutput({ json: false, quiet: true }, { stdout: silent, stderr: silent }),
  signal: new AbortController().signal,
}

/** A set each of two jobs, as a program sees them. */
async function twoSets() {
  const platform = await createMockPlatform()
  const { edfi, fetch, clock } = platform
  const { tokens } = await edfi.credentials()
  const client = createEdfiExternalClient({
    baseUrl: edfi.baseUrl,
    auth: tokens.client ?? '',
    fetch,
    runtime: { clock },
  })
  const rows = Array.from({ length: 20 }, (_none, index) => `${604_821 + index},${400 + index}`)
  const submit = (TEST_TYPE: string) =>
    runSubmission(client, {
      partner: 'ea',
      tenant: 'grand-bend',
      bundle: 'assessments/PSAT_SAT',
      schoolYear: 2026,
      files: { INPUT_FILE: new File([['StudentID,Score', ...rows].join('\n')], 'scores.csv') },
      params: { TEST_TYPE },
    })
  const sets = [...(await submit('SAT')).sets, ...(await submit('PSAT 10')).sets]
  return { client, sets, links: () => platform.journal.of('createDownloadLinks').length, platform }
}

test('what died in between goes on with what is missing, and replaces only what it is told to', async () => {
  const { client, sets, links, platform } = await twoSets()
  try {
    const options = { download: folder }
    const [first = '', second = '', ...more] = await downloadSets(client, sets, options, context)
    expect(more).toEqual([])
    const text = readFileSync(second, 'utf8')
    rmSync(second)
    writeFileSync(first, 'kept')
    const before = links()
    expect(await downloadSets(client, sets, options, context)).toEqual([first, second])
    expect([readFileSync(first, 'utf8'), readFileSync(second, 'utf8')]).toEqual(['kept', text])
    expect(links()).toBe(before + 1)
    await downloadSets(client, sets, { ...options, overwrite: true }, context)
    expect(readFileSync(first, 'utf8')).not.toBe('kept')
  } finally {
    await platform.close()
  }
})

test('a name that climbs out of its folder is refused, also when something is there', async () => {
  const { client, sets, platform } = await twoSets()
  try {
    writeFileSync(join(folder, 'there.txt'), '')
    const climbing = sets.map((set) => ({ ...set, files: ['../there.txt'] }))
    const download = downloadSets(client, climbing, { download: folder }, context)
    await expect(download).rejects.toMatchObject({ code: 'path_refused' })
  } finally {
    await platform.close()
  }
})
