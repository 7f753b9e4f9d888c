import { expect, test } from 'vitest'
import { adaptConcurrency, noCongestion } from './adapt-concurrency.ts'

type Event = 'slow-down' | 'stored'
const times = (count: number, event: Event) => Array<Event>(count).fill(event)

test.each<{ name: string; events: Event[]; want: number }>([
  { name: 'stays where it is while all is well', events: times(50, 'stored'), want: 8 },
  { name: 'halves when asked to slow down', events: ['slow-down'], want: 4 },
  { name: 'halves once for all parts of a round', events: times(8, 'slow-down'), want: 4 },
  { name: 'halves again in the next round', events: times(9, 'slow-down'), want: 2 },
  { name: 'never goes below one', events: times(100, 'slow-down'), want: 1 },
  { name: 'rises by one after two quiet rounds', events: ['slow-down', ...times(8, 'stored')], want: 5 },
  { name: 'does not rise before', events: ['slow-down', ...times(7, 'stored')], want: 4 },
  {
    name: 'counts quiet rounds anew after a refusal',
    events: ['slow-down', ...times(7, 'stored'), 'slow-down', ...times(3, 'stored')],
    want: 2,
  },
  { name: 'comes back to where it was, and no further', events: ['slow-down', ...times(500, 'stored')], want: 8 },
])('$name', ({ events, want }) => {
  expect(events.reduce((state, event) => adaptConcurrency(state, event, 8), noCongestion(8)).limit).toBe(want)
})
