import { InvalidArgumentError } from 'commander'
import { describe, expect, test } from 'vitest'
import { collect, integerFrom, parseHttpUrl } from './parse-arguments.ts'

describe('integerFrom', () => {
  test.each([
    ['1', 1],
    ['64', 64],
    ['007', 7],
  ])('takes %s', (given, want) => {
    expect(integerFrom(1, 64)(given)).toBe(want)
  })

  test.each(['', ' ', '0', '65', '-1', '1.5', '1e1', '0x10', 'many', '99999999999999999999'])('refuses %j', (given) => {
    expect(() => integerFrom(1, 64)(given)).toThrow(InvalidArgumentError)
  })

  test('names the bounds it has', () => {
    expect(() => integerFrom(1)('x')).toThrow('Not an integer of at least 1.')
    expect(() => integerFrom(0, 65_534)('x')).toThrow('Not an integer from 0 to 65534.')
  })
})

describe('parseHttpUrl', () => {
  test.each(['http://127.0.0.1:4000', 'https://files.example.com/base'])('takes %s as it is', (given) => {
    expect(parseHttpUrl(given)).toBe(given)
  })

  test.each(['files.example.com', 'ftp://files.example.com', 'localhost:4000', ''])('refuses %j', (given) => {
    expect(() => parseHttpUrl(given)).toThrow(InvalidArgumentError)
  })
})

test('collect keeps the order and leaves the earlier list alone', () => {
  const earlier = ['a']
  expect(collect('b', earlier)).toEqual(['a', 'b'])
  expect(earlier).toEqual(['a'])
})
