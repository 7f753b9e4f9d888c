import { expect, test } from 'vitest'
import { buildIdOf } from './build-id.ts'

// By Python: uuid.uuid5(uuid.NAMESPACE_URL, 'README.txt:00\nspectra/a.fits:11')
test('the id is that of any other implementation, in whatever order the files come', () => {
  const files = [
    { path: 'spectra/a.fits', sha256: '11' },
    { path: 'README.txt', sha256: '00' },
  ]
  expect(buildIdOf(files)).toBe('e03a3a3e-da22-5cc5-b7fc-38174483a178')
  expect(buildIdOf(files.toReversed())).toBe('e03a3a3e-da22-5cc5-b7fc-38174483a178')
})
