import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { refuse, succeed, wantJson } from '../expect-answer.ts'
import { unknownUid } from '../operation-inputs.ts'
import { endRun, heldRun, putOutput, reportSet } from '../run-executor.ts'

const at = (setUid: string) => ({ path: { setUid } })

const executed = [
  'createJob',
  'startJob',
  'getJob',
  'initRun',
  'getRunJob',
  'reportStatus',
  'reportOutputFiles',
  'createDownloadLinks',
] as const

/** Where programs read what a run produced. */
export const downloadLinkChecks: readonly EdfiCheck[] = [
  {
    id: 'download-links/files',
    title: 'The files of a set that shows have URLs by their names, each good for an hour.',
    operations: executed,
    needs: ['external', 'app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      await putOutput(context, run, 'ods/nested/students.jsonl', 'nested\n')
      const uid = await reportSet(context, run, 'ods')
      await refuse(context, 'createDownloadLinks', at(uid), 404, 'output_set_not_found')
      await endRun(context, run)
      const { downloadLinks } = await succeed(context, 'createDownloadLinks', at(uid))
      const wanted = { 'studentAssessments.jsonl': '{}\n', 'nested/students.jsonl': 'nested\n' }
      wantJson(context, Object.keys(downloadLinks).sort(), Object.keys(wanted).sort(), 'the names of the links')
      for (const [name, content] of Object.entries(wanted)) {
        const url = downloadLinks[name] ?? ''
        const lives = Number(new URL(url).searchParams.get('X-Amz-Expires'))
        context.want(lives > 0 && lives <= 3600, 'the URL lives an hour', lives)
        const seen = await context.send(url)
        context.want(
          seen.status === 200 && seen.text === content,
          `the URL gives ${name}`,
          `${seen.status} ${seen.text}`,
        )
        const disposition = seen.headers.get('content-disposition')
        context.want(disposition === `attachment; filename="${name}"`, `it is downloaded as ${name}`, disposition)
      }
    },
  },
  {
    id: 'download-links/unknown',
    title: 'A set nobody has is 404, and a uid that is none 400.',
    operations: ['createDownloadLinks'],
    needs: ['external'],
    async run(context: EdfiContext) {
      await refuse(context, 'createDownloadLinks', at(unknownUid), 404, 'output_set_not_found')
      await refuse(context, 'createDownloadLinks', at('none'), 400, 'invalid_parameter')
    },
  },
  {
    id: 'download-links/foreign',
    title: 'A set of a partner the token does not hold looks like none, and so does one of a run that failed.',
    operations: executed,
    needs: ['external.otherPartnerToken', 'app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      const uid = await reportSet(context, run, 'ods')
      await endRun(context, run)
      await refuse(context, 'createDownloadLinks', { ...at(uid), as: 'otherPartner' }, 404, 'output_set_not_found')
      const failed = await heldRun(context)
      const hidden = await reportSet(context, failed, 'ods')
      await endRun(context, failed, 'failure')
      await refuse(context, 'createDownloadLinks', at(hidden), 404, 'output_set_not_found')
    },
  },
]
