import { expect, test } from 'vitest'
import * as browser from './browser.ts'
import * as node from './node.ts'

test('both hosts have the same names', () => {
  expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort())
})

test('a page is told what it cannot do', async () => {
  await expect(browser.readJsonFile('/x')).rejects.toThrow(/needs Node/)
  await expect(browser.listenHttp({ answer: async () => ({ kind: 'drop' }) })).rejects.toThrow(TypeError)
})
