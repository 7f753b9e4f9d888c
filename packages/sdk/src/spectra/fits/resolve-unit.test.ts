import { expect, it } from 'vitest'
import type { FitsProfile } from './profiles.ts'
import { resolveUnit } from './resolve-unit.ts'

type Case = readonly [FitsProfile['id'], string | null, string | null, number, string | null, string, number]

it.each<Case>([
  ['ESO_UVES', 'angstrom', null, 3000, 'angstrom', 'angstrom', 0],
  ['ESO_UVES', 'angstrom', 'nm', 300, 'angstrom', 'angstrom', 1],
  ['ESO_UVES', 'angstrom', 'furlong', 300, 'angstrom', 'angstrom', 0],
  ['MAST_STIS_HASP', 'Angstrom', 'Angstroms', 1200, 'angstrom', 'Angstrom', 0],
  ['ESO_FALLBACK', null, ' AA ', 5, 'angstrom', 'angstrom', 0],
  ['ESO_FALLBACK', null, 'å', 5, 'angstrom', 'angstrom', 0],
  ['ESO_FALLBACK', null, 'NM', 5000, 'nm', 'nm', 0],
  ['ESO_FALLBACK', null, 'micron', 5, 'um', 'um', 0],
  ['ESO_FALLBACK', null, 'μm', 5, 'um', 'um', 0],
  ['ESO_FALLBACK', null, 'µm', 5, 'um', 'um', 0],
  ['ESO_FALLBACK', null, null, 100.1, 'angstrom', 'angstrom', 1],
  ['ESO_FALLBACK', null, 'constructor', 100, 'nm', 'nm', 1],
  ['TICKET_IMAGE', null, 'Angstrom', 5000, 'angstrom', 'Angstrom', 0],
  ['TICKET_IMAGE', null, 'pixel', 5000, null, 'pixel', 1],
  ['TICKET_IMAGE', null, null, 5000, null, '', 1],
])('%s, fixed %s, written %s, up to %d: %s', (id, fixed, written, largest, unit, name, notes) => {
  const resolved = resolveUnit({ id, unit: fixed }, written, Float64Array.from([1, largest, Number.NaN]))
  expect(resolved).toMatchObject({ unit, name })
  expect(resolved.notes).toHaveLength(notes)
})
