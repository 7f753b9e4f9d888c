import { ConnectionLostError } from '../../engine/reshape-body.ts'
import type { EdfiContext } from '../context.ts'
import type { EdfiCall } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import { type Reply, stream } from '../http/reply.ts'
import { listStudentsOfAllYears } from '../storage/roster.ts'
import { findRun } from './find-run.ts'

/**
 * The students of all years, one to a line. Where they come from may not answer at all (`edfi:roster`: a crash), or
 * stop in the middle (`edfi:roster-stream`): then the connection breaks under a 200.
 * @throws HttpError 409 for partners that do not match across years
 */
export async function getRunRoster(context: EdfiContext, call: EdfiCall): Promise<Reply> {
  const { state, pass, has } = context
  const { job } = findRun(context, call)
  const isOn = state.partners.get(job.partnerId)?.crossYearMatchingEnabled ?? false
  if (!isOn && !has('edfi-roster-given-when-off')) throw refusal(409, 'Matching across years is not enabled')
  await pass('edfi:roster')
  const rows = listStudentsOfAllYears(job.tenantCode).map((row) => JSON.stringify(row))
  const lines = has('edfi-roster-as-list') ? [`[${rows.join(',')}]`] : rows.map((row) => `${row}\n`)
  return stream('application/x-ndjson', encodeLines(context, lines))
}

async function* encodeLines({ pass, has }: EdfiContext, lines: readonly string[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const middle = Math.floor(lines.length / 2)
  for (const [index, line] of lines.entries()) {
    if (index === middle) {
      try {
        await pass('edfi:roster-stream')
      } catch {
        if (has('edfi-roster-break-hidden')) return
        throw new ConnectionLostError()
      }
    }
    yield encoder.encode(line)
  }
}
