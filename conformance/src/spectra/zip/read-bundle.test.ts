import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readBundle } from './read-bundle.ts'

interface Entry {
  readonly path: string
  readonly bytes: Uint8Array
  readonly stored?: boolean
  readonly mode?: number
}

/** A small archive, made by the book, with nothing read back from what is tested. */
function zip(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  for (const { path, bytes, stored, mode = 0o100600 } of entries) {
    const name = new TextEncoder().encode(path)
    const packed = stored ? bytes : deflateRawSync(bytes)
    const local = header(30, [
      [0, 4, 0x04034b50],
      [4, 2, 20],
      [8, 2, stored ? 0 : 8],
      [14, 4, crc32(bytes)],
      [18, 4, packed.length],
      [22, 4, bytes.length],
      [26, 2, name.length],
    ])
    const entry = header(46, [
      [0, 4, 0x02014b50],
      [10, 2, stored ? 0 : 8],
      [16, 4, crc32(bytes)],
      [20, 4, packed.length],
      [24, 4, bytes.length],
      [28, 2, name.length],
      [38, 4, (mode << 16) >>> 0],
      [42, 4, at],
    ])
    parts.push(local, name, packed)
    central.push(entry, name)
    at += local.length + name.length + packed.length
  }
  const size = central.reduce((sum, part) => sum + part.length, 0)
  const end = header(22, [
    [0, 4, 0x06054b50],
    [8, 2, entries.length],
    [10, 2, entries.length],
    [12, 4, size],
    [16, 4, at],
  ])
  return Uint8Array.from(Buffer.concat([...parts, ...central, end]))
}

function header(size: number, fields: readonly (readonly [number, number, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(size))
  for (const [at, width, value] of fields)
    width === 2 ? view.setUint16(at, value, true) : view.setUint32(at, value, true)
  return new Uint8Array(view.buffer)
}

const text = (value: string) => new TextEncoder().encode(value)
const entries = [
  { path: 'README.txt', bytes: text('hello hello hello hello') },
  { path: 'spectra/a.fits', bytes: text('SIMPLE'), stored: true },
]
const seenIn = (archive: Uint8Array) => readBundle(archive).findings.map(({ seen }) => seen)

test('a sound archive is read as it is', () => {
  const { members, files, findings } = readBundle(zip(entries))
  expect(findings).toEqual([])
  expect(members.map(({ path, isSpecial }) => [path, isSpecial])).toEqual([
    ['README.txt', false],
    ['spectra/a.fits', false],
  ])
  expect(new TextDecoder().decode(files.get('README.txt'))).toBe('hello hello hello hello')
})

test('a link is told from a file', () => {
  expect(readBundle(zip([{ path: 'a', bytes: text('b'), mode: 0o120777 }])).members[0]?.isSpecial).toBe(true)
})

describe('what is wrong', () => {
  const changed = (
    change: (archive: Uint8Array<ArrayBuffer>, view: DataView) => void,
    of: readonly Entry[] = entries,
  ) => {
    const archive = zip(of)
    change(archive, new DataView(archive.buffer))
    return archive
  }
  const central = (archive: Uint8Array) => Buffer.from(archive).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))

  test.each([
    ['an end that is missing', zip(entries).subarray(0, 60), 'it has no end record'],
    ['something else', text('<html>'.repeat(10)), 'it has no end record'],
    ['nothing', new Uint8Array(), 'it has no end record'],
    ['packed bytes that changed', changed((archive) => archive.fill(0xff, 40, 44)), 'README.txt cannot be unpacked'],
    [
      'a stored byte that changed',
      changed((archive) => {
        const at = Buffer.from(archive).indexOf('SIMPLE')
        archive[at] = 0x54
      }),
      'spectra/a.fits has the CRC',
    ],
    [
      'another size in the directory',
      changed((archive, view) => view.setUint32(central(archive) + 24, 7, true)),
      'README.txt has another size',
    ],
    [
      'less than it unpacks to',
      changed((archive, view) => {
        view.setUint32(central(archive) + 24, 7, true)
        view.setUint32(22, 7, true)
      }),
      'README.txt unpacks to more than the 7 bytes it says',
    ],
    [
      'more than it unpacks to',
      changed((archive, view) => {
        view.setUint32(central(archive) + 24, 700, true)
        view.setUint32(22, 700, true)
      }),
      'README.txt has 23 bytes where it says 700',
    ],
    [
      'another name in front',
      changed((archive) => {
        archive[30] = 0x52 + 1
      }),
      'README.txt has another name in front of its bytes',
    ],
    [
      'an offset to nowhere',
      changed((archive, view) => view.setUint32(central(archive) + 42, 3, true)),
      'README.txt has no header',
    ],
    [
      'a count that is too high',
      changed((archive, view) => {
        view.setUint16(archive.length - 12, 3, true)
        view.setUint16(archive.length - 14, 3, true)
      }),
      'its directory has 2 entries',
    ],
    [
      'encryption',
      changed((archive, view) => view.setUint16(central(archive) + 8, 1, true)),
      'README.txt is encrypted',
    ],
    ['a bomb', zip([{ path: 'a', bytes: new Uint8Array(4 * 2 ** 20) }]), 'a says that'],
  ])('%s', (_, archive, seen) => {
    expect(seenIn(archive)).toContainEqual(expect.stringContaining(seen))
  })
})
