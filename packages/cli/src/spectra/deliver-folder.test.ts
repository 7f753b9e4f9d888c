import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BundleProof } from '@nova/sdk/spectra'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDifference } from './deliver-folder.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const proof = {
  members: [
    { path: 'README.txt', sha256: sha256('read me') },
    { path: 'spectra/COS/FUV 1.fits', sha256: sha256('SIMPLE') },
  ],
} as unknown as BundleProof

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-folder-'))
  mkdirSync(join(folder, 'spectra/COS'), { recursive: true })
  writeFileSync(join(folder, 'README.txt'), 'read me')
  writeFileSync(join(folder, 'spectra/COS/FUV 1.fits'), 'SIMPLE')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a folder is a bundle when it holds its members and nothing else', async () => {
  expect(await findDifference(folder, proof)).toBeNull()
})

test.each<[string, () => void, string]>([
  [
    'a member is another file',
    () => writeFileSync(join(folder, 'README.txt'), 'read it'),
    '"README.txt" is another file',
  ],
  [
    'a member is gone',
    () => rmSync(join(folder, 'spectra'), { recursive: true }),
    '"spectra/COS/FUV 1.fits" is missing',
  ],
  ['there is one more', () => writeFileSync(join(folder, 'spectra/mine'), ''), '"spectra/mine" is not of it'],
  ['one is a link', () => linkTo('README.txt'), '"README.txt" is not of it'],
])('it is not when %s', async (_what, change, difference) => {
  change()
  expect(await findDifference(folder, proof)).toBe(difference)
})

test('a file in its place is said so', async () => {
  expect(await findDifference(join(folder, 'README.txt'), proof)).toBe('it is no folder that can be read')
})

function linkTo(name: string) {
  rmSync(join(folder, name))
  symlinkSync('/etc/hostname', join(folder, name))
}
