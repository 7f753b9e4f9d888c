import { expect, test } from 'vitest'
import { seenOf } from './seen.ts'

test.each([
  ['{"a": 1}', { a: 1 }],
  ['<html>', undefined],
])('%s is text, and JSON when it is', (text, json) => {
  expect(seenOf(new Response(null), new TextEncoder().encode(text))).toMatchObject({ text, json })
})
