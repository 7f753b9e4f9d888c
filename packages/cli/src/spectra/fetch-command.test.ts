import type { BundleProof } from '@nova/sdk/spectra'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../command-failure.ts'
import { defaultFilename, describeOrigin } from './fetch-command.ts'
import { planPlaces } from './fetch-members.ts'
import { describeEvent } from './fetch-view.ts'

test.each([
  ['V1324 Sco', 'V1324-Sco_bundle.zip'],
  ['../etc/passwd', '..-etc-passwd_bundle.zip'],
  ['a\\b\u0007', 'a-b-_bundle.zip'],
])('the bundle of %j is called %s', (name, want) => {
  expect(defaultFilename(name)).toBe(want)
})

test.each([
  [{ from_cache: true }, 'the cache; nothing was fetched'],
  [{ from_cache: true, was_there: true }, 'the cache; nothing was fetched; the file was there and is the same'],
  [{ resumed_bytes: 1024 }, 'the site; 1.0 KiB (1024 bytes) of an earlier run, 3.0 KiB fetched'],
  [{}, 'the site; 4.0 KiB fetched'],
])('the origin of %j', (more, want) => {
  const proof = { archive: { size_bytes: 4096 } } as BundleProof
  expect(describeOrigin({ proof, from_cache: false, resumed_bytes: 0, was_there: false, ...more })).toBe(want)
})

test('of a folder, its files are what was there', () => {
  const proof = { archive: { size_bytes: 1 } } as BundleProof
  const there = { proof, from_cache: true, resumed_bytes: 0, was_there: true }
  expect(describeOrigin(there, true)).toBe('the cache; nothing was fetched; the files were there and are the same')
})

describe('places of members', () => {
  const entries = (paths: readonly string[], options: Parameters<typeof planPlaces>[1]) =>
    [...planPlaces(paths, options)].map(([path, place]) => [path, place.replace(process.cwd(), '.')])
  test('beside each other by their last segment, or below a folder under their whole path', () => {
    expect(entries(['a/b.txt', 'c.txt'], {})).toEqual([
      ['a/b.txt', './b.txt'],
      ['c.txt', './c.txt'],
    ])
    expect(entries(['a/b.txt'], { folder: '/x' })).toEqual([['a/b.txt', '/x/a/b.txt']])
    expect(entries(['a/b.txt'], { to: '/x/y' })).toEqual([['a/b.txt', '/x/y']])
  })
  test('two cannot be one', () => {
    expect(() => planPlaces(['a', 'b'], { to: '/x' })).toThrow(UsageError)
    expect(() => planPlaces(['a/x', 'b/x'], {})).toThrow('overwrite each other')
  })
})

test('what happens on the way is told where it means something', () => {
  const retry = { type: 'retry', position: 7, reason: 'stall', status: null, attempt: 1, delayMs: 1500 } as const
  expect(describeEvent(retry)).toBe('Broke off at byte 7 (stall); again in 2s.')
  expect(describeEvent({ ...retry, reason: 'status', status: 503 } as never)).toContain('(status 503)')
  expect(describeEvent({ type: 'resumed', bytes: 2048 })).toContain('2.0 KiB')
  expect(describeEvent({ type: 'waiting_for_cache' })).toContain('waiting for it')
})
