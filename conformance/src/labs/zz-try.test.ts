import { expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { problemsOf, runOnMock } from './run-on-mock.testing.ts'

test('try', async () => {
  const report = await runOnMock({
    consent: everyConsent,
    ...(process.env['ONLY'] ? { only: process.env['ONLY'] } : {}),
    platform: process.env['DEFECT'] ? { defects: [process.env['DEFECT']] } : {},
  })
  console.log(problemsOf(report).join('\n'), report.totals, report.durationMs)
  console.log(
    report.checks
      .filter((c) => c.outcome === 'skip')
      .map((c) => `${c.id}: ${c.reason}`)
      .join('\n'),
  )
  if (process.env['MISSED']) {
    const by = new Map<string, string[]>()
    for (const c of report.coverage.cells)
      if (c.state === process.env['MISSED'])
        by.set(`${c.status} ${c.code}`, [...(by.get(`${c.status} ${c.code}`) ?? []), c.operation])
    console.log([...by].map(([k, v]) => `${k}: ${v.join(' ')}`).join('\n'))
    console.log(report.frames?.cells.map((c) => `${c.type} ${c.state}`).join(', '), report.coverage.totals)
  }
  expect(1).toBe(1)
})
