import { expect, test } from 'vitest'
import { endpointKey, pairKey, readEndpoint } from './endpoints.ts'

test.each([
  [
    { node_id: 1, interface_index: 2 },
    { node_id: 1, interface_index: 2 },
  ],
  [{ node_id: '7' }, { node_id: 7, interface_index: 0 }],
  [
    { node_id: 7, interface_index: '3' },
    { node_id: 7, interface_index: 3 },
  ],
  [{ network_id: '4' }, { network_id: 4 }],
  [{ network_id: 4, node_id: 1, interface_index: 0 }, { network_id: 4 }],
])('reads %j', (given, want) => {
  expect(readEndpoint('from', given)).toEqual(want)
})

test.each([
  [undefined, /must be an object/],
  [null, /must be an object/],
  ['node1', /must be an object/],
  [[1, 0], /must be an object/],
  [{}, /names neither/],
  [{ node_id: 'one' }, /node_id that is not a number/],
  [{ node_id: null }, /node_id that is not a number/],
  [{ network_id: {} }, /network_id that is not a number/],
  [{ node_id: 1, interface_index: 'eth0' }, /interface_index that is not a number/],
])('refuses %j', (given, message) => {
  expect(() => readEndpoint('to', given)).toThrow(
    expect.objectContaining({
      httpStatus: 400,
      code: 400,
      extras: {},
      message: expect.stringMatching(message) as string,
    }),
  )
})

test('keys do not depend on the order of a pair', () => {
  const node = { node_id: 2, interface_index: 0 }
  const network = { network_id: 2 }
  expect(endpointKey(node)).not.toBe(endpointKey(network))
  expect(pairKey(node, network)).toBe(pairKey(network, node))
  expect(pairKey(node, network)).not.toBe(pairKey({ node_id: 2, interface_index: 1 }, network))
})
