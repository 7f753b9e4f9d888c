import { describe, expect, test } from 'vitest'
import {
  collectValue,
  parseId,
  parseImportance,
  parseInterval,
  parseQuota,
  parseScore,
  type Values,
} from './parse-agents-arguments.ts'

describe('importance', () => {
  test.each([
    ['low', 'low'],
    ['high', 'high'],
    ['0.7', 0.7],
    ['1', 1],
    ['.5', 0.5],
  ])('%s is %j', (given, want) => expect(parseImportance(given)).toBe(want))
  test.each(['', '8', '-0.1', 'NaN', 'highest', '0x1', '1e-1'])('%j is refused', (given) =>
    expect(() => parseImportance(given)).toThrow('Give low, normal, reflection, high, or a number from 0 to 1.'),
  )
})

test('a score is a number from 0 to 1', () => {
  expect([parseScore('0'), parseScore('0.25')]).toEqual([0, 0.25])
  expect(() => parseScore('high')).toThrow('Not a number')
})

describe('spans of time', () => {
  test.each([
    ['5s', 5000],
    ['5', 5000],
    ['500ms', 500],
    ['0.5', 500],
    ['2m', 120_000],
    ['1h', 3_600_000],
  ])('%s is %d ms', (given, want) => expect(parseInterval(given)).toBe(want))
  test.each(['', '0', '5 s', '5d', '-1', '1000h'])('%j is refused', (given) =>
    expect(() => parseInterval(given)).toThrow('Not a span of time'),
  )
})

describe('quota', () => {
  test('calls and seconds, or nothing at all', () => {
    expect(parseQuota('100/60')).toEqual({ calls: 100, windowMs: 60_000 })
    expect(parseQuota('off')).toBe('off')
  })
  test.each(['100', '0/60', '100/0', '/', 'on', '1.5/2'])('%j is refused', (given) =>
    expect(() => parseQuota(given)).toThrow('100/60'),
  )
})

describe('NAME=VALUE', () => {
  const collect = (...given: string[]) => given.reduce<Values>((earlier, one) => collectValue(one, earlier), {})

  test('is JSON where it is JSON, and text otherwise', () => {
    expect(collect('a=2', 'b=true', 'c=[1]', 'd=two words', 'e="01"', 'f=01', 'g=', 'h=x=y')).toEqual({
      a: 2,
      b: true,
      c: [1],
      d: 'two words',
      e: '01',
      f: '01',
      g: '',
      h: 'x=y',
    })
  })

  test('no name makes anything but a member', () => {
    const made = collectValue('__proto__=1', {})
    expect(Object.keys(made)).toEqual(['__proto__'])
  })

  test.each([
    ['no name', '=1', {}, 'NAME=VALUE'],
    ['no value', 'depth', {}, 'NAME=VALUE'],
    ['a name twice', 'depth=3', { depth: 2 }, 'depth is given twice.'],
  ])('%s is refused', (_name, given, earlier, want) => expect(() => collectValue(given, earlier)).toThrow(want))
})

test('an id has no slash, which no path would find', () => {
  expect(parseId('mem_1')).toBe('mem_1')
  expect(() => parseId('a/b')).toThrow('Not an id')
  expect(() => parseId('')).toThrow('Not an id')
})
