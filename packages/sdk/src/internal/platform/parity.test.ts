import { expect, it } from 'vitest'
import * as browser from './browser/index.ts'
import * as node from './node/index.ts'

/** What must be the same on both sides: functions with their types, facts about the platform by their kind. */
type Shape<T> = {
  readonly [Name in keyof T]: T[Name] extends boolean ? boolean : T[Name] extends string ? string : T[Name]
}

it('both platforms export the same names, of the same kinds and types', () => {
  const browserAsNode: Shape<typeof node> = browser
  const nodeAsBrowser: Shape<typeof browser> = node
  const kinds = (side: object) => Object.entries(side).map(([name, value]) => `${name}: ${typeof value}`)
  expect(kinds(browserAsNode).sort()).toEqual(kinds(nodeAsBrowser).sort())
  expect([browser.platformName, node.platformName]).toEqual(['browser', 'node'])
})
