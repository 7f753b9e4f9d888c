import { expect, test } from 'vitest'
import { type ProfileName, profiles } from '../generated/profiles.ts'
import { findRoute } from './find-route.ts'
import { planWays, type WayQuestion } from './plan-ways.ts'
import { flowQuestion } from './question.ts'

const flows = findRoute(flowQuestion())
interface Row {
  readonly name: string
  readonly given?: Partial<WayQuestion>
  readonly profile?: ProfileName
  readonly ways: readonly string[]
  readonly left?: readonly string[]
}

test.each<Row>([
  { name: 'a socket first', ways: ['socket', 'sse', 'polling'] },
  { name: 'a page', given: { dropsHeaders: true }, ways: ['sse', 'polling'], left: ['socket host_drops_headers'] },
  { name: 'P0', profile: 'P0', ways: ['sse', 'polling'], left: ['socket cannot_open'] },
  { name: 'P0, though', profile: 'P0', given: { order: ['socket'] }, ways: ['socket'] },
  {
    name: 'input of its own',
    given: { route: null },
    ways: ['socket'],
    left: ['sse needs_socket', 'polling needs_socket'],
  },
  { name: 'that by polling', given: { route: null, order: ['polling'] }, ways: [], left: ['polling needs_socket'] },
  {
    name: 'a page that insists',
    given: { order: ['socket'], dropsHeaders: true },
    ways: [],
    left: ['socket host_drops_headers'],
  },
  { name: 'a stream', given: { order: ['sse'] }, ways: ['sse'] },
  { name: 'polling', given: { order: ['polling'] }, ways: ['polling'] },
  { name: 'M2, which has no reads', profile: 'M2', ways: ['socket'], left: ['sse no_read', 'polling no_read'] },
  { name: 'N', profile: 'N', ways: [], left: ['socket other_protocol', 'sse no_read', 'polling no_read'] },
])('$name', ({ given = {}, profile = 'P4', ways, left = [] }) => {
  const plan = planWays({
    order: ['socket', 'sse', 'polling'],
    profile: profiles[profile],
    route: flows,
    dropsHeaders: false,
    ...given,
  })
  expect(plan.ways).toEqual(ways)
  expect(plan.left.map(({ way, reason }) => `${way} ${reason}`)).toEqual(left)
  for (const { message } of plan.left) expect(message).toMatch(/\.$/)
})
