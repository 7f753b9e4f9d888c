import { expect, test } from 'vitest'
import { judgeNames } from './judge-names.ts'

const file = (path: string) => ({ path, isSpecial: false, isFolder: path.endsWith('/') })

test('names of a bundle are fine, blanks and folders in them included', () => {
  expect(judgeNames(['README.txt', 'spectra/a_CTIO 1 m.fits', 'spectra/a_COS/FUV.fits'].map(file))).toEqual([])
})

test.each([
  ['a name twice', ['a', 'a'], 'every name comes once'],
  ['a name in two cases', ['README', 'readme'], 'no two names differ in case only'],
  ['a way up', ['../a'], 'every name stays below'],
  ['a way up in the middle', ['a/../../b'], 'every name stays below'],
  ['an absolute path', ['/tmp/a'], 'every name stays below'],
  ['a drive', ['C:a'], 'every name stays below'],
  ['a backslash', ['..\\a'], 'every name stays below'],
  ['a control character', ['a\u0000'], 'every name stays below'],
  ['two slashes', ['a//b'], 'every name stays below'],
  ['no name', [''], 'every name stays below'],
  ['a folder', ['spectra/'], 'no member is a folder'],
  ['a file as a folder', ['a', 'a/b'], 'no name is a folder of another one'],
])('%s', (_, paths, wanted) => {
  expect(judgeNames(paths.map(file)).map((finding) => finding.wanted)).toContainEqual(expect.stringContaining(wanted))
})

test('a link', () => {
  const [finding] = judgeNames([{ path: 'a', isSpecial: true, isFolder: false }])
  expect(finding).toEqual({ wanted: 'every member is a plain file, no link', seen: ['a'] })
})
