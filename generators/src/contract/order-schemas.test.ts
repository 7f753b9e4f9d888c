import { describe, expect, it } from 'vitest'
import { orderSchemas, reachableFrom } from './order-schemas.ts'

const to = (...names: string[]) => ({ anyOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })) })

describe('orderSchemas', () => {
  it.each([
    ['keeps the given order where nothing depends on anything', { B: {}, A: {} }, ['B', 'A']],
    ['puts dependencies first', { A: to('B'), B: to('C'), C: {} }, ['C', 'B', 'A']],
    ['survives circles', { A: to('B'), B: to('A') }, ['B', 'A']],
    ['survives self-reference', { A: to('A') }, ['A']],
  ])('%s', (_, given, want) => {
    expect(orderSchemas(new Map(Object.entries(given)))).toEqual(want)
  })
})

it('finds everything reachable, through circles too', () => {
  const schemas = new Map(Object.entries({ A: to('B'), B: to('C', 'A'), C: {}, D: to('A') }))
  expect([...reachableFrom(['A'], schemas)].sort()).toEqual(['A', 'B', 'C'])
})
