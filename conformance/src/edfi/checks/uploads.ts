import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { succeed } from '../expect-answer.ts'
import { csv, type MadeJob, makeJob, upload } from '../make-job.ts'
import { moveClock } from '../pass-time.ts'

const hourMs = 3_600_000

async function makeOne(
  context: EdfiContext,
): Promise<{ readonly job: MadeJob; readonly url: string; readonly key: string }> {
  const job = await makeJob(context)
  const [first] = job.uploads
  context.want(first !== undefined, 'a job has an upload URL')
  return { job, url: first.url, key: first.templateKey }
}

const put = (context: EdfiContext, url: string, text: string, headers: Readonly<Record<string, string>> = {}) =>
  context.send(url, { method: 'PUT', headers, body: new TextEncoder().encode(text) })

/** What arrived, read the way people read it. */
async function readBack(context: EdfiContext, { path }: MadeJob, templateKey: string): Promise<string> {
  const seen = await context.call('getFileUrl', {
    as: null,
    token: null,
    path: { ...path, templateKey },
    headers: { cookie: await context.facts.access.cookie('user') },
  })
  return (await context.send(seen.text)).text
}

/** Where files go. */
export const uploadChecks: readonly EdfiCheck[] = [
  {
    id: 'uploads/url',
    title: 'An upload URL lives an hour and signs nothing but the host.',
    operations: ['createJob'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const query = new Map(
        [...new URL((await makeOne(context)).url).searchParams].map(([name, value]) => [name.toLowerCase(), value]),
      )
      const lives = Number(query.get('x-amz-expires'))
      context.want(lives > 0 && lives <= 3600, 'the URL lives an hour, or as long as the credentials behind it', lives)
      if (context.facts.host) context.want(lives === 3600, 'the URL lives an hour', lives)
      context.want(
        query.get('x-amz-signedheaders') === 'host',
        'only the host is signed',
        query.get('x-amz-signedheaders'),
      )
    },
  },
  {
    id: 'uploads/content-type',
    title: 'A file is taken with one PUT under any content type, and under none.',
    operations: ['createJob', 'getFileUrl'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { job, url, key } = await makeOne(context)
      const types: readonly Readonly<Record<string, string>>[] = [
        {},
        { 'content-type': 'application/octet-stream' },
        { 'content-type': 'text/plain; charset=latin1' },
      ]
      for (const [index, headers] of types.entries()) {
        const content = `${csv}${index}\n`
        const seen = await put(context, url, content, headers)
        context.want(seen.status === 200, 'the URL takes the file with 200', `${seen.status} ${seen.text}`)
        context.want(seen.headers.has('etag'), 'the answer has an ETag', seen.headers)
        context.want((await readBack(context, job, key)) === content, 'the last file sent is the one that is there')
      }
    },
  },
  {
    id: 'uploads/tampered',
    title: 'A URL is good for its file only.',
    operations: ['createJob'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { url } = await makeOne(context)
      const other = url.replace('?', '.other?')
      const seen = await put(context, other, csv)
      context.want(seen.status === 403, 'another key is 403', `${seen.status} ${seen.text}`)
    },
  },
  {
    id: 'uploads/expiry',
    title: 'After an hour the URL takes nothing any more, and no call makes another one.',
    operations: ['createJob', 'getJob'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      if (!context.control) context.skip('takes an hour, and the clock of this deployment cannot be moved')
      const { job, url } = await makeOne(context)
      await moveClock(context, hourMs - 60_000)
      await upload(context, url)
      await moveClock(context, 61_000)
      const seen = await put(context, url, csv)
      context.want(seen.status === 403, 'the URL is 403', `${seen.status} ${seen.text}`)
      const read = await succeed(context, 'getJob', { path: job.path })
      context.want(!JSON.stringify(read).includes('X-Amz-'), 'the job itself tells no URL', Object.keys(read))
    },
  },
]
