import type { Finding } from '../../conformity/judge-answer.ts'
import { judgeSparkline } from '../documents/sparkline.ts'
import { requireNovae } from '../read-documents.ts'
import type { SpectraCheck, SpectraContext } from '../spectra-check.ts'
import { told, wantNone } from '../want-none.ts'

/** Thumbnails of light curves. */
export const sparklineChecks: readonly SpectraCheck[] = [
  {
    id: 'sparklines/promised',
    title: 'There is a thumbnail of a nova exactly when the catalogue promises one.',
    operations: ['getSparkline'],
    async run(context: SpectraContext) {
      const findings: Finding[] = []
      for (const nova of requireNovae(context)) {
        const { status } = await context.facts.site.read(context, 'getSparkline', nova)
        const wanted = nova.has_sparkline ? 200 : 403
        if (status !== wanted)
          findings.push({ wanted: `sparkline.svg of ${nova.primary_name} answers ${wanted}`, seen: status })
      }
      wantNone(context, findings)
    },
  },
  {
    id: 'sparklines/picture',
    title: 'A thumbnail is an SVG of 90 by 55.',
    operations: ['getSparkline'],
    async run(context: SpectraContext) {
      const findings: Finding[] = []
      let count = 0
      for (const nova of requireNovae(context)) {
        const seen = await context.facts.site.read(context, 'getSparkline', nova)
        if (seen.status !== 200) continue
        count += 1
        findings.push(...told(judgeSparkline(seen.text), `sparkline.svg of ${nova.primary_name}`))
      }
      if (count === 0) context.skip('no nova that is looked at has a thumbnail')
      wantNone(context, findings)
    },
  },
]
