import { expect, test } from 'vitest'
import { scatter } from './scatter.ts'

const numbers = Array.from({ length: 12 }, (_none, index) => index + 1)

test('the order means nothing: neither forwards nor backwards, and no row is lost', () => {
  const scattered = scatter(numbers, (number) => `run ${number}`)
  expect([...scattered].sort((a, b) => a - b)).toEqual(numbers)
  expect(scattered).not.toEqual(numbers)
  expect(scattered).not.toEqual(numbers.toReversed())
})

test('the order is the same each time, however the rows came', () => {
  const name = (number: number) => `run ${number}`
  expect(scatter(numbers.toReversed(), name)).toEqual(scatter(numbers, name))
})

test('of two rows that follow each other the later one is first about as often as not', () => {
  const swapped = numbers.filter((number) => scatter([number, number + 1], (one) => `run ${one}`)[0] !== number)
  expect(swapped.length).toBeGreaterThan(2)
  expect(swapped.length).toBeLessThan(10)
})
