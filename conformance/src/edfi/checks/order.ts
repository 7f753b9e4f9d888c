import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, wantJson } from '../expect-answer.ts'
import { makeJob } from '../make-job.ts'
import { nowhere, operationsWhere, unknownId } from '../operation-inputs.ts'

const ofJobs = operationsWhere(({ path }) => path.includes('{jobId}'))
const ofConnections = operationsWhere(({ path }) => path.includes('{odsConfigId}'))
const isOfNote = (operation: string) => operation === 'updateNote' || operation === 'deleteNote'
const forbidden = { message: 'Forbidden', error: 'Forbidden', statusCode: 403 }

/** What is looked at first on routes that name a job or a connection. */
export const orderChecks: readonly EdfiCheck[] = [
  {
    id: 'order/unknown-job',
    title: 'A job there is none of is 404, whatever the body.',
    operations: ofJobs,
    needs: ['app'],
    async run(context: EdfiContext) {
      for (const operation of ofJobs) {
        const input = { ...nowhere(operation), ...(nowhere(operation).body !== undefined && { body: {} }) }
        await refuse(context, operation, input, 404, isOfNote(operation) ? 'note_not_found' : 'job_not_found')
      }
    },
  },
  {
    id: 'order/unknown-connection',
    title: 'A connection there is none of is 404.',
    operations: ofConnections,
    needs: ['app'],
    async run(context: EdfiContext) {
      for (const operation of ofConnections)
        await refuse(context, operation, nowhere(operation), 404, 'ods_config_not_found')
    },
  },
  {
    id: 'order/id-forms',
    title: 'An id that is no positive number is 400 with one sentence.',
    operations: [...ofJobs, ...ofConnections],
    needs: ['app'],
    async run(context: EdfiContext) {
      for (const operation of [...ofJobs, ...ofConnections])
        for (const id of ['0', 'abc']) {
          const { status, text, json } = await callAs(
            context,
            operation,
            nowhere(operation, { jobId: id, odsConfigId: id }),
          )
          const { message } = (json ?? {}) as { message?: unknown }
          context.want(
            status === 400 && typeof message === 'string',
            `${operation} of ${id} is 400`,
            `${status} ${text}`,
          )
        }
    },
  },
  {
    id: 'order/id-with-more',
    title: 'An id counts up to its first other letter until the job was looked for, and is refused then.',
    operations: ['createJob', ...ofJobs],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { id } = await makeJob(context)
      for (const operation of ofJobs) {
        const missing = await callAs(context, operation, nowhere(operation, { jobId: `${unknownId}abc` }))
        context.want(
          missing.status === 404,
          `${operation} of an unknown job is 404 first`,
          `${missing.status} ${missing.text}`,
        )
        const { status, text, json } = await callAs(context, operation, nowhere(operation, { jobId: `${id}abc` }))
        const { message } = (json ?? {}) as { message?: unknown }
        context.want(
          status === 400 && typeof message === 'string',
          `${operation} of ${id}abc is 400`,
          `${status} ${text}`,
        )
      }
    },
  },
  {
    id: 'order/foreign-job',
    title: 'A job of another tenant is 403, before ids and bodies are looked at.',
    operations: ['createJob', ...ofJobs],
    needs: ['app.otherTenantCookie'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { path } = await makeJob(context)
      for (const operation of ofJobs) {
        const input = {
          ...nowhere(operation, { ...path, noteId: 'abc' }),
          ...(nowhere(operation).body !== undefined && { body: {} }),
        }
        const body = await refuse(context, operation, { ...input, as: 'otherTenant' }, 403, 'job_foreign')
        wantJson(context, body, forbidden, `the body of ${operation}`)
      }
    },
  },
]
