import { describe, expect, test } from 'vitest'
import { allFolders, foldersAbove, listFolder, type Tree, withVirtualFolders } from './list-folder.ts'

const atMs = Date.UTC(2026, 10, 20, 17, 55)
const tree: Tree = {
  folders: ['empty', 'team/deep/er'],
  labs: [
    ['demo.json', atMs],
    ['team/Nested.json', atMs + 60_000],
    ['team/deep/x.json', atMs],
  ],
  sinceMs: 0,
}

test('folders exist by themselves above what lies in them', () => {
  expect(foldersAbove('a/b/c.json')).toEqual(['a', 'a/b'])
  expect(foldersAbove('c.json')).toEqual([])
  expect(allFolders(tree)).toEqual(['empty', 'team', 'team/deep', 'team/deep/er'])
})

describe('listings', () => {
  const table: readonly [string, boolean, string][] = [
    ['', true, 'empty team deep er | demo.json Nested.json x.json'],
    ['', false, 'empty team | demo.json'],
    ['team', false, 'deep | Nested.json'],
    ['team', true, 'deep er | Nested.json x.json'],
    ['empty', false, ' | '],
    ['nowhere', false, ' | '],
    ['tea', true, ' | '],
  ]
  test.each(table)('%j, recursive %s', (folder, isRecursive, want) => {
    const { folders, labs } = listFolder(tree, folder, isRecursive)
    expect(`${folders.map(({ name }) => name).join(' ')} | ${labs.map(({ file }) => file).join(' ')}`).toBe(want)
  })
})

test('entries carry path, times and constants', () => {
  const { folders, labs } = listFolder(tree, 'team', false)
  expect(labs[0]).toEqual({
    file: 'Nested.json',
    path: '/team/Nested.json',
    umtime: (atMs + 60_000) / 1000,
    mtime: '20 Nov 2026 17:56',
    spy: -1,
    lock: false,
    shared: 0,
  })
  expect(folders[0]).toMatchObject({ path: '/team/deep', mtime: '20 Nov 2026 17:55' })
})

test('virtual folders come first', () => {
  const listing = withVirtualFolders(listFolder(tree, '', true), atMs)
  expect(listing.folders.slice(0, 3).map(({ path }) => path)).toEqual(['/Running', '/Shared', '/Users'])
})
