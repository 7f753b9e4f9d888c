import { expect, test } from 'vitest'
import { readResources } from './orchestration-commands.ts'

test('a resource is an object, or its capacity', () => {
  expect(readResources({ gpu: 2, cpu: { capacity: 16, reserved: 1 } })).toEqual({
    gpu: { capacity: 2 },
    cpu: { capacity: 16, reserved: 1 },
  })
})

test.each<[object, string]>([
  [{}, 'No resource given.'],
  [{ gpu: '4G' }, 'Resource gpu is neither a number nor a JSON object.'],
  [{ gpu: [1] }, 'Resource gpu is neither a number nor a JSON object.'],
])('%j is refused', (given, want) => expect(() => readResources({ ...given })).toThrow(want))
