import { InvalidArgumentError } from 'commander'
import { describe, expect, test } from 'vitest'
import { collectAssignment, parseJobId } from './parse-job-arguments.ts'

describe('KEY=VALUE', () => {
  test.each<[string, [string, string]]>([
    ['results=scores.csv', ['results', 'scores.csv']],
    ['INPUT_FILE = a=b.csv', ['INPUT_FILE', ' a=b.csv']],
    ['TEST_TYPE=PSAT 8/9', ['TEST_TYPE', 'PSAT 8/9']],
    ['__proto__=x', ['__proto__', 'x']],
  ])('%j', (given, want) => {
    expect([...collectAssignment(given, new Map())]).toEqual([want])
  })

  test.each(['scores.csv', '=scores.csv', ' =x', 'results='])('%j is refused with how to write it', (given) => {
    expect(() => collectAssignment(given, new Map())).toThrow(InvalidArgumentError)
    expect(() => collectAssignment(given, new Map())).toThrow('results=scores.csv')
  })

  test('several add up, and none may come twice', () => {
    const first = collectAssignment('a=1', new Map())
    expect([...collectAssignment('b=2', first)]).toEqual([
      ['a', '1'],
      ['b', '2'],
    ])
    expect(() => collectAssignment('a=3', first)).toThrow('a is given twice')
  })
})

describe('the number of a job', () => {
  test.each([
    ['12', 12],
    ['#12', 12],
  ])('%j is %j', (given, want) => {
    expect(parseJobId(given)).toBe(want)
  })
  test.each(['0', '-1', '1.5', 'x', '', '2f1f0a44-0000-4000-8000-000000000000'])('%j is none', (given) => {
    expect(() => parseJobId(given)).toThrow('nova edfi jobs')
  })
})
