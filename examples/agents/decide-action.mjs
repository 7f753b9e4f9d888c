// What an agent that keeps capacity does about what it sees, and about what it remembers. Pure: no clock, no service.

/** From where on a figure presses. Figures without a limit are looked at and nothing else. */
const limits = { cpu: 0.7, latency: 0.45, queue_depth: 16, throughput: 150 }

/** What can be done about a figure that presses, the usual first. */
const remedies = ['add_worker', 'shed_load', 'call_somebody']

/**
 * The next action: a remedy for the figure that presses most, unless that did not help the last time; a look where there
 * is nothing to see; else what suits quiet times.
 */
export function decideAction(figures, experiences) {
  const known = figures.flatMap(({ name, value }) =>
    Object.hasOwn(limits, name) ? [{ name, value, load: value / limits[name] }] : [],
  )
  const worst = known.reduce((most, one) => (most && most.load >= one.load ? most : one), null)
  if (!worst) return { action: 'inspect', about: null, priority: 3, why: 'there is no figure to go by' }
  const { name: about, value, load } = worst
  const seen = `${about} is ${value}, of ${limits[about]}`
  if (load < 0.5) return { action: 'remove_worker', about, priority: 5, why: `even ${seen}` }
  if (load < 1) return { action: 'keep_watch', about, priority: 4, why: `at most ${seen}` }
  const last = new Map(
    [...experiences]
      .filter((one) => one.about === about)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ action, outcome }) => [action, outcome]),
  )
  const isHopeful = (action) => last.get(action) !== 'failed'
  const action = remedies.find(isHopeful) ?? remedies.at(-1)
  const failed = remedies.slice(0, remedies.indexOf(action)).map((one) => `${one} did not help the last time`)
  return { action, about, priority: load < 1.25 ? 2 : 1, why: [seen, ...failed].join('; ') }
}
