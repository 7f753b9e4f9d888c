import { describe, expect, it } from 'vitest'
import { tinyContract } from '../tiny-service.testing.ts'
import { findOmitted } from './find-omitted.ts'

const definitions = tinyContract.schemas.$defs
const part = { number: 1, digest: null }
const thing = { thing_id: '1', note: null, made_at: '', parts: [part], cover: null, tags: {} }

describe('findOmitted', () => {
  it.each([
    ['nothing when all is there', thing, []],

    ['one at the top', (({ note: _, ...rest }) => rest)(thing), ['/note']],
    ['one in a list', { ...thing, parts: [part, { number: 2 }] }, ['/parts/1/digest']],
    ['one behind a choice', { ...thing, cover: { number: 2 } }, ['/cover/digest']],
    ['one in a map', { ...thing, tags: { a: { number: 3 } } }, ['/tags/a/digest']],
  ])('finds %s', (_, value, want) => {
    expect(findOmitted(value, { $ref: '#/$defs/Thing' }, definitions)).toEqual(want)
  })

  it('asks nothing of open objects', () => {
    expect(findOmitted({ message: 'x' }, definitions.GatewayMessage, definitions)).toEqual([])
  })
})
