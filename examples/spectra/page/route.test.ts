import { expect, test } from 'vitest'
import { type CatalogueView, catalogueHash, defaultView, novaHash, parseRoute } from './route.ts'

const catalogue = (view: Partial<CatalogueView>) => ({ type: 'catalogue', view: { ...defaultView, ...view } })
const nova = (name: string) => ({ type: 'nova', name })

test.each([
  ['', catalogue({})],
  ['#/', catalogue({})],
  ['#/elsewhere', catalogue({})],
  ['#/?q=nova+sco&sort=name&page=3', catalogue({ text: 'nova sco', by: 'name', order: 'asc', page: 3 })],
  ['#/?sort=references', catalogue({ by: 'references' })],
  ['#/?sort=references&order=asc', catalogue({ by: 'references', order: 'asc' })],
  ['#/?sort=__proto__&order=up&page=-1', catalogue({})],
  ['#/?page=1.5', catalogue({})],
  ['#/nova/', catalogue({})],
  ['#/nova/V1324%20Sco', nova('V1324 Sco')],
  ['#/nova/Nova%20Persei%20%E2%80%93%20A%2063', nova('Nova Persei – A 63')],
  ['#/nova/100%', nova('100%')],
  ['#/nova/4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1', nova('4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1')],
])('%j is %j', (hash, want) => {
  expect(parseRoute(hash)).toEqual(want)
})

test.each([
  [{}, '#/'],
  [{ text: 'GK Per & others' }, '#/?q=GK+Per+%26+others'],
  [{ by: 'name', order: 'asc' }, '#/?sort=name'],
  [{ by: 'name', order: 'desc', page: 2 }, '#/?sort=name&order=desc&page=2'],
] as const)('%j has the address %s, and back', (given, want) => {
  const view = { ...defaultView, ...given }
  expect(catalogueHash(view)).toBe(want)
  expect(parseRoute(want)).toEqual({ type: 'catalogue', view })
})

test('a nova is found again under any name', () => {
  for (const name of ['V1324 Sco', 'a/b', '50%', 'Nova Persei – A 63'])
    expect(parseRoute(novaHash(name))).toEqual(nova(name))
})
