import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, wantSuccess } from '../expect-answer.ts'
import { findMaterial } from '../job-material.ts'
import { parkedName, upload } from '../make-job.ts'
import { unknownUid } from '../operation-inputs.ts'
import { hostOf } from '../run-executor.ts'
import { describeSubmission, startSubmission, submitJob, withBundle } from '../submit.ts'

const at = (jobUid: string) => ({ path: { jobUid } })

/** Starting jobs of programs. */
export const submissionStartChecks: readonly EdfiCheck[] = [
  {
    id: 'submit/start',
    title: 'A start waits for its files, each with something in it, and is 202 without a body then.',
    operations: ['submitJob', 'startSubmission'],
    needs: ['external'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { uid, uploadUrls } = await submitJob(context)
      const wait = async (why: string) => {
        const { message } = await refuse(context, 'startSubmission', at(uid), 400, 'submission_not_startable')
        context.want(String(message).includes(parkedName), `the refusal names the file ${why}`, message)
      }
      await wait('that is missing')
      for (const url of Object.values(uploadUrls)) await upload(context, url, '')
      await wait('that is empty')
      for (const url of Object.values(uploadUrls)) await upload(context, url)
      const seen = await callAs(context, 'startSubmission', at(uid))
      wantSuccess(context, 'startSubmission', seen)
      context.want(
        seen.bytes.byteLength === 0 && !seen.headers.has('content-type'),
        'the answer has no body',
        seen.text,
      )
      await refuse(context, 'startSubmission', at(uid), 400, 'submission_not_startable')
    },
  },
  {
    id: 'submit/optional-files',
    title: 'A file that is optional has to be there once it was declared.',
    operations: ['submitJob', 'startSubmission'],
    needs: ['external', 'app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const usual = findMaterial(context)
      const template = context.facts.templates.find(({ files }) => files.some(({ isRequired }) => !isRequired))
      const optional = template?.files.find(({ isRequired }) => !isRequired)
      if (!template || !optional) context.skip('no bundle takes a file that is optional')
      const fileKeys = template.files.filter(({ isRequired }) => isRequired).map(({ templateKey }) => templateKey)
      const body = describeSubmission(
        context,
        withBundle({ ...usual, template, params: {}, fileKeys: [...fileKeys, optional.templateKey] }),
      )
      const { uid, uploadUrls } = await submitJob(context, body)
      for (const key of fileKeys) await upload(context, uploadUrls[key] ?? '')
      await refuse(context, 'startSubmission', at(uid), 400, 'submission_not_startable')
      await startSubmission(context, { uid, uploadUrls })
    },
  },
  {
    id: 'submit/start-unknown',
    title: 'A uid nobody has is 404, what is none is 400.',
    operations: ['startSubmission'],
    needs: ['external'],
    async run(context: EdfiContext) {
      await refuse(context, 'startSubmission', at(unknownUid), 404, 'submission_not_found')
      for (const uid of ['none', '12', unknownUid.slice(1)])
        await refuse(context, 'startSubmission', at(uid), 400, 'submission_not_startable')
    },
  },
  {
    id: 'submit/start-foreign',
    title: 'A job of a partner the token does not hold looks like none.',
    operations: ['submitJob', 'startSubmission'],
    needs: ['external.otherPartnerToken'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { uid, uploadUrls } = await submitJob(context)
      for (const url of Object.values(uploadUrls)) await upload(context, url)
      await refuse(context, 'startSubmission', { ...at(uid), as: 'otherPartner' }, 404, 'submission_not_found')
    },
  },
  {
    id: 'submit/launch-failure',
    title: 'A launch that fails is 500, and the job can be started again.',
    operations: ['submitJob', 'startSubmission'],
    needs: ['external'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const host = hostOf(context)
      const submitted = await submitJob(context)
      for (const url of Object.values(submitted.uploadUrls)) await upload(context, url)
      await host.failNext('launch')
      await refuse(context, 'startSubmission', at(submitted.uid), 500, 'launch_failed')
      await startSubmission(context, submitted)
    },
  },
]
