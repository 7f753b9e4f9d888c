import { expect, test } from 'vitest'
import { findScriptProblem } from './executor-script.ts'

test.each<[unknown, RegExp | null]>([
  [{}, null],
  [{ outcome: 'by data', timings: { boot: 0, timeoutSeconds: 5 }, doneGapsMs: { status: 1 } }, null],
  [{ outcome: { error: 'unknown', at: 'upload_output', payload: { a: 1 } } }, null],
  [{ outcome: { hang: 'earthmover_run' } }, null],
  [{ reports: { 'earthmover_run begin': 'lost', 'done success': 'repeated', 'output files': 'lost' } }, null],
  [null, /has to be an object/],
  [[], /has to be an object/],
  [{ outcomes: 'success' }, /A script has no outcomes/],
  [{ outcome: 'fine' }, /There is no outcome 'fine'/],
  [{ outcome: 7 }, /a text or an object/],
  [{ outcome: {} }, /either error or hang/],
  [{ outcome: { error: 'unknown', hang: 'earthmover_run' } }, /either error or hang/],
  [{ outcome: { error: 'toString' } }, /There is no error toString/],
  [{ outcome: { error: 'unknown', at: 'done' } }, /There is no action done/],
  [{ outcome: { error: 'unknown', payload: [] } }, /has to be an object/],
  [{ outcome: { error: 'unknown', when: 1 } }, /An outcome has no when/],
  [{ timings: { boots: 1 } }, /timings has no boots/],
  [{ timings: { boot: -1 } }, /timings.boot has to be a number from 0/],
  [{ doneGapsMs: { files: '1' } }, /doneGapsMs.files has to be a number/],
  [{ doneGapsMs: 3 }, /doneGapsMs has to be an object/],
  [{ reports: { summaries: 'lost' } }, /There is no report 'summaries'/],
  [{ reports: { summary: 'late' } }, /is lost or repeated, not late/],
])('%j', (script, want) => {
  if (want === null) expect(findScriptProblem(script)).toBeNull()
  else expect(findScriptProblem(script)).toMatch(want)
})
