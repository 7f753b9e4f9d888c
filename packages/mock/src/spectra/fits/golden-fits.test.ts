import { expect, test } from 'vitest'
import { sha256Hex } from '../../store/crypto.ts'
import { goldenFits } from './golden-fits.ts'

test('the golden file, to the byte', () => {
  const bytes = goldenFits()
  expect(bytes.length).toBe(8640)
  expect(sha256Hex(bytes)).toBe('c22c9ed157d8d62fdb09d76f4e631ad772fef11e3e5f75d83687b93ef2f4d86b')
})
