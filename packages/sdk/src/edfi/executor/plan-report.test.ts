import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionsOf, type RunAction } from './executor-actions.ts'
import { isEnded, keyOf, planReport, type Report, type RunProgress, record, startOf } from './plan-report.ts'

const ods = actionsOf(true)
const other = actionsOf(false)
const begin = (action: RunAction): Report => ({ type: 'begin', action })
const report = (type: Exclude<Report['type'], 'begin'>): Report => ({ type })

/** Reports all of these; of the last one only the first `stored` steps arrive. */
function after(actions: readonly RunAction[], reports: readonly Report[], stored = Number.POSITIVE_INFINITY) {
  let progress = startOf(actions)
  for (const [index, one] of reports.entries()) {
    const plan = planReport(progress, one)
    if (plan.type === 'refused') throw new Error(`${JSON.stringify(one)}: ${plan.problem}`)
    const arrived = index === reports.length - 1 ? plan.steps.slice(0, stored) : plan.steps
    progress = arrived.reduce(record, plan.next)
  }
  return progress
}
const upTo = (actions: readonly RunAction[], last: RunAction): Report[] =>
  actions.slice(0, actions.indexOf(last) + 1).map(begin)
const whole = (actions: readonly RunAction[]): Report[] => actions.map(begin)

describe('a report that is due', () => {
  it.each<readonly [string, RunProgress, Report, readonly string[]]>([
    ['the first beginning', startOf(ods), begin('refresh_bundle_code'), ['refresh_bundle_code begin']],
    [
      'the next one closes the one before',
      after(ods, upTo(ods, 'get_input_files')),
      begin('earthmover_run'),
      ['get_input_files success', 'earthmover_run begin'],
    ],
    [
      'nothing is sent to an ODS',
      after(other, upTo(other, 'earthmover_run')),
      begin('upload_output'),
      ['earthmover_run success', 'upload_output begin'],
    ],
    ['unmatched students after sending', after(ods, upTo(ods, 'lightbeam_send')), report('unmatched'), []],
    ['unmatched students after transforming', after(other, upTo(other, 'earthmover_run')), report('unmatched'), []],
    ['output', after(ods, whole(ods)), report('outputFiles'), []],
    ['a summary', after(ods, whole(ods)), report('summary'), []],
    ['a summary once more', after(ods, [...whole(ods), report('summary')]), report('summary'), []],
    ['success', after(ods, whole(ods)), report('succeed'), ['upload_output success', 'done success']],
    [
      'failure of what is at work',
      after(ods, upTo(ods, 'earthmover_run')),
      report('fail'),
      ['earthmover_run failure', 'done failure'],
    ],
    ['failure before anything began', startOf(ods), report('fail'), ['done failure']],
    [
      'a beginning that did not arrive',
      after(ods, upTo(ods, 'earthmover_deps'), 1),
      begin('earthmover_deps'),
      ['earthmover_deps begin'],
    ],
    [
      'a beginning of which nothing arrived',
      after(ods, upTo(ods, 'earthmover_deps'), 0),
      begin('earthmover_deps'),
      ['refresh_bundle_code success', 'earthmover_deps begin'],
    ],
    [
      'failure of what may have begun',
      after(ods, upTo(ods, 'earthmover_deps'), 1),
      report('fail'),
      ['earthmover_deps failure', 'done failure'],
    ],
    [
      'an end that did not arrive',
      after(ods, [...whole(ods), report('succeed')], 1),
      report('succeed'),
      ['done success'],
    ],
    ['a failed end that did not arrive', after(ods, [report('fail')], 0), report('fail'), ['done failure']],
  ])('%s', (_name, progress, wanted, steps) => {
    const plan = planReport(progress, wanted)
    expect(plan).toMatchObject({ type: 'due' })
    expect(plan.type === 'due' && plan.steps.map(keyOf)).toEqual(steps)
  })
})

describe('a report that is not due', () => {
  it.each<readonly [string, RunProgress, Report, string]>([
    ['a later action first', startOf(ods), begin('earthmover_run'), "begin('refresh_bundle_code') or fail()"],
    [
      'an action that is skipped',
      after(ods, upTo(ods, 'earthmover_run')),
      begin('upload_output'),
      "begin('lightbeam_send') or fail()",
    ],
    [
      'an action once more',
      after(ods, upTo(ods, 'earthmover_deps')),
      begin('earthmover_deps'),
      "begin('get_student_roster') or fail()",
    ],
    [
      'an earlier action',
      after(ods, upTo(ods, 'earthmover_deps')),
      begin('refresh_bundle_code'),
      "begin('get_student_roster') or fail()",
    ],
    [
      'sending of a job that sends nothing',
      after(other, upTo(other, 'earthmover_run')),
      begin('lightbeam_send'),
      "unmatched(), begin('upload_output') or fail()",
    ],
    [
      'the next one while a beginning is in doubt',
      after(ods, upTo(ods, 'earthmover_deps'), 1),
      begin('get_student_roster'),
      "begin('earthmover_deps') again, or fail()",
    ],
    [
      'unmatched students before they can be known',
      after(ods, upTo(ods, 'earthmover_run')),
      report('unmatched'),
      "begin('lightbeam_send') or fail()",
    ],
    [
      'unmatched students too late',
      after(ods, whole(ods)),
      report('unmatched'),
      'outputFiles(), summary(), succeed() or fail()',
    ],
    [
      'output too early',
      after(ods, upTo(ods, 'lightbeam_send')),
      report('outputFiles'),
      "unmatched(), begin('upload_output') or fail()",
    ],
    [
      'output after the summary',
      after(ods, [...whole(ods), report('summary')]),
      report('outputFiles'),
      'summary(), succeed() or fail()',
    ],
    ['a summary too early', startOf(ods), report('summary'), "begin('refresh_bundle_code') or fail()"],
    [
      'success too early',
      after(ods, upTo(ods, 'lightbeam_send')),
      report('succeed'),
      "unmatched(), begin('upload_output') or fail()",
    ],
    [
      'failure after a success that did not arrive',
      after(ods, [...whole(ods), report('succeed')], 1),
      report('fail'),
      'succeed() again',
    ],
    [
      'success after a failure that did not arrive',
      after(ods, [...whole(ods), report('fail')], 1),
      report('succeed'),
      'fail() again',
    ],
    ['anything after success', after(ods, [...whole(ods), report('succeed')]), report('fail'), 'nothing more'],
    ['anything after failure', after(ods, [report('fail')]), begin('refresh_bundle_code'), 'nothing more'],
  ])('%s', (_name, progress, wanted, due) => {
    expect(planReport(progress, wanted)).toMatchObject({ type: 'refused', due })
  })
})

it('whatever is asked for and whatever arrives, a pair is sent until it is stored and the run ends once', () => {
  const types = ['unmatched', 'outputFiles', 'summary', 'succeed', 'fail'] as const
  const anyReport = fc.oneof(
    fc.constantFrom(...ods).map(begin),
    fc.constantFrom(...types).map((type): Report => report(type)),
  )
  const wish = fc.record({ report: anyReport, arrives: fc.integer({ min: 0, max: 2 }) })
  fc.assert(
    fc.property(fc.boolean(), fc.array(wish, { maxLength: 60 }), (sendToOds, wishes) => {
      let progress = startOf(actionsOf(sendToOds))
      const stored: string[] = []
      for (const { report: wanted, arrives } of wishes) {
        const wasEnded = isEnded(progress)
        const plan = planReport(progress, wanted)
        if (plan.type === 'refused') continue
        expect(wasEnded).toBe(false)
        const arrived = plan.steps.slice(0, arrives)
        stored.push(...arrived.map(keyOf))
        progress = arrived.reduce(record, plan.next)
      }
      expect(new Set(stored).size).toBe(stored.length)
      expect(stored.filter((key) => key.startsWith('done')).length).toBeLessThanOrEqual(1)
      const begun = stored.filter((key) => key.endsWith('begin'))
      expect(begun).toEqual(
        actionsOf(sendToOds)
          .slice(0, begun.length)
          .map((action) => `${action} begin`),
      )
    }),
    { numRuns: 2000 },
  )
})
