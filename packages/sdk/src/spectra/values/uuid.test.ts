import { expect, it } from 'vitest'
import { isUuid, isUuidShape } from './uuid.ts'

it.each<[string, unknown, boolean, boolean]>([
  ['version 4', '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1', true, true],
  ['version 5', '3335b576-13de-5931-8a14-0e193df73fdd', true, true],
  ['merged arms: a digest', 'e95e1d74-110d-ba1a-07da-d94e1c407a60', false, true],
  ['a row of photometry: a digest', '179aedf8-5f84-c5cb-ca9e-c949c28c95d1', false, true],
  ['a variant of Microsoft', '4e9b0e88-5d2b-4d1a-ca1a-4a4f6f0cb9b1', false, true],
  ['no id at all, in the form of one', '00000000-0000-0000-0000-000000000000', false, true],
  ['upper case', '4E9B0E88-5D2B-4D1A-9A1A-4A4F6F0CB9B1', false, false],
  ['braces', '{4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1}', false, false],
  ['a line feed behind it', '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1\n', false, false],
  ['no hyphens', '4e9b0e885d2b4d1a9a1a4a4f6f0cb9b1', false, false],
  ['a half of a split spectrum', '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1::nir', false, false],
  ['nothing', '', false, false],
  ['no text', 42, false, false],
])('%s', (_, value, isStrict, hasShape) => {
  expect([isUuid(value), isUuidShape(value)]).toEqual([isStrict, hasShape])
})
