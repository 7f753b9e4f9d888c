import { expect, test } from 'vitest'
import { checkMemberPaths } from './check-member-paths.ts'

test.each([
  ['README.txt'],
  ['spectra/V1324-Sco_spectrum_MAST_HST_COS/FUV_56534.5000.fits'],
  ['spectra/V1324-Sco_spectrum_ticket_ingestion_CTIO 1 m_2D-Frutti_47599.5000.fits'],
  ['.hidden'],
  ['..almost'],
  ['Nova Übersicht.txt'],
  ['🜨.txt'],
])('takes %j', (path) => {
  expect(checkMemberPaths([path])).toEqual([])
})

test.each([
  ['', 'it is empty'],
  ['/etc/passwd', 'it is absolute'],
  ['C:/x', 'it is absolute'],
  ['a\\b', 'it has a backslash'],
  ['../x', 'it leaves its folder'],
  ['a/../x', 'it leaves its folder'],
  ['a/./x', 'it leaves its folder'],
  ['a//x', 'it has an empty segment'],
  ['a/', 'it has an empty segment'],
  ['a\u0000', 'it has a control character'],
  ['a\nb', 'it has a control character'],
  ['a\u0085b', 'it has a control character'],
  ['a\ud800', 'it is no proper Unicode'],
  ['a./x', 'a segment ends in a dot or a blank'],
  ['a /x', 'a segment ends in a dot or a blank'],
  ['ü'.repeat(128), 'a segment has more than 255 bytes'],
  [Array.from({ length: 5 }, () => 'x'.repeat(250)).join('/'), 'it has more than 1024 bytes'],
])('refuses %j', (path, problem) => {
  expect(checkMemberPaths([path])).toEqual([{ path, problem }])
})

test.each([
  [['a', 'a'], 'a', 'it is there twice'],
  [['a/B.txt', 'a/b.txt'], 'a/b.txt', 'it differs from another only by case or accents'],
  [['\u00fc', 'u\u0308'], 'u\u0308', 'it differs from another only by case or accents'],
  [['\u03bf\u03c3.fits', '\u039f\u03a3.fits'], '\u039f\u03a3.fits', 'it differs from another only by case or accents'],
  [['a/\u017f', 'a/s'], 'a/s', 'it differs from another only by case or accents'],
  [['a/b', 'a'], 'a', 'it is also the folder of another member'],
  [['A', 'a/b/c'], 'A', 'it is also the folder of another member'],
])('refuses %j beside each other', (paths, path, problem) => {
  expect(checkMemberPaths(paths)).toEqual([{ path, problem }])
})
