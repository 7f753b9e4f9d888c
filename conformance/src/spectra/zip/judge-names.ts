import type { Finding } from '../../conformity/judge-answer.ts'
import { findRepeated } from '../documents/in-order.ts'
import { unless } from '../want-none.ts'
import type { ZipMember } from './read-directory.ts'

/** Names that unpack to one file each, below where the archive is unpacked, on every system. */
export function judgeNames(members: readonly Pick<ZipMember, 'path' | 'isSpecial' | 'isFolder'>[]): Finding[] {
  const paths = members.map(({ path }) => path)
  const repeated = findRepeated(paths)
  // Where case does not matter, they are one file, too.
  const alike = findRepeated(paths.map((path) => path.normalize('NFC').toLowerCase()))
  const outside = paths.filter(leadsOutside)
  const special = members.filter(({ isSpecial }) => isSpecial).map(({ path }) => path)
  const folders = members.filter(({ isFolder }) => isFolder).map(({ path }) => path)
  const inFile = paths.filter((path) => paths.some((file) => path.startsWith(`${file}/`)))
  return [
    ...unless(repeated.length === 0, 'every name comes once', repeated),
    ...unless(alike.length === repeated.length, 'no two names differ in case only', alike),
    ...unless(outside.length === 0, 'every name stays below where the archive is unpacked', outside),
    ...unless(special.length === 0, 'every member is a plain file, no link', special),
    ...unless(folders.length === 0, 'no member is a folder', folders),
    ...unless(inFile.length === 0, 'no name is a folder of another one', inFile),
  ]
}

function leadsOutside(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  if (path === '' || path.startsWith('/') || /[\\\u0000-\u001f\u007f]/.test(path) || /^[A-Za-z]:/.test(path))
    return true
  return path
    .replace(/\/$/, '')
    .split('/')
    .some((segment) => segment === '' || segment === '.' || segment === '..')
}
