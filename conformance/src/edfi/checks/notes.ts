import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson, wantSuccess } from '../expect-answer.ts'
import { type MadeJob, makeJob } from '../make-job.ts'
import { moveClock } from '../pass-time.ts'

const write = async (context: EdfiContext, { path }: MadeJob, noteText: string, as: 'user' | 'admin' = 'user') => {
  await succeed(context, 'createNote', { path, as, body: { noteText } })
  const notes = await succeed(context, 'listNotes', { path })
  const note = notes.findLast((one) => one.noteText === noteText)
  context.want(note !== undefined, 'a note that was written is listed', notes.length)
  context.cleanup('a note', async () => {
    const seen = await callAs(context, 'deleteNote', { path: { ...path, noteId: String(note.id) } })
    context.want(seen.status === 200 || seen.status === 404, 'the note is deleted or gone', seen.status)
  })
  return note
}

const at = ({ path }: MadeJob, { id }: Pick<Schemas['JobNote'], 'id'>) => ({ ...path, noteId: String(id) })

/** What people write about a job. */
export const noteChecks: readonly EdfiCheck[] = [
  {
    id: 'notes/empty-answers',
    title: 'Writing, changing and deleting a note answer nothing, without a content type.',
    operations: ['createJob', 'listNotes', 'createNote', 'updateNote', 'deleteNote'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const job = await makeJob(context)
      const path = at(job, await write(context, job, 'one'))
      for (const [operation, input] of [
        ['createNote', { path: job.path, body: { noteText: 'two' } }],
        ['updateNote', { path, body: { noteText: 'three' } }],
        ['deleteNote', { path }],
      ] as const) {
        const seen = await callAs(context, operation, input)
        wantSuccess(context, operation, seen)
        context.want(seen.bytes.byteLength === 0, `${operation} answers no body`, seen.text)
        context.want(!seen.headers.has('content-type'), `${operation} answers no content type`, seen.headers)
      }
    },
  },
  {
    id: 'notes/listed',
    title: 'Notes are listed with the oldest first, each with who wrote it and who changed it last.',
    operations: ['createJob', 'listNotes', 'createNote', 'updateNote', 'deleteNote', 'getMe'],
    needs: ['app.adminCookie'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const job = await makeJob(context)
      wantJson(context, await succeed(context, 'listNotes', { path: job.path }), [], 'the notes of a new job')
      const first = await write(context, job, 'one')
      if (context.control) await moveClock(context, 1000)
      await write(context, job, 'two')
      await succeed(context, 'updateNote', { as: 'admin', path: at(job, first), body: { noteText: 'changed' } })
      const notes = await succeed(context, 'listNotes', { path: job.path })
      const [user, admin] = [
        (await succeed(context, 'getMe')).user,
        (await succeed(context, 'getMe', { as: 'admin' })).user,
      ]
      const told = notes.map(({ noteText, jobId, createdById, modifiedById }) => ({
        noteText,
        jobId,
        createdById,
        modifiedById,
      }))
      const wanted = [
        { noteText: 'changed', jobId: job.id, createdById: user.id, modifiedById: admin.id },
        { noteText: 'two', jobId: job.id, createdById: user.id, modifiedById: user.id },
      ]
      wantJson(context, told, wanted, 'what the notes are')
      wantJson(context, [notes[0]?.createdBy, notes[0]?.modifiedBy], [user, admin], 'who wrote and changed the first')
    },
  },
  {
    id: 'notes/validation',
    title: 'A note has 1 to 5000 characters.',
    operations: ['createJob', 'listNotes', 'createNote', 'updateNote', 'deleteNote'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const job = await makeJob(context)
      const path = at(job, await write(context, job, 'x'.repeat(5000)))
      for (const body of [{}, { noteText: '' }, { noteText: 5 }, { noteText: 'x'.repeat(5001) }]) {
        await refuse(context, 'createNote', { path: job.path, body }, 400, 'validation_failed')
        await refuse(context, 'updateNote', { path, body }, 400, 'validation_failed')
      }
    },
  },
  {
    id: 'notes/unknown',
    title: 'A note is changed and deleted through its own job only, and once.',
    operations: ['createJob', 'listNotes', 'createNote', 'updateNote', 'deleteNote'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const [job, other] = [await makeJob(context), await makeJob(context)]
      const note = await write(context, job, 'one')
      const body = { noteText: 'two' }
      await refuse(context, 'updateNote', { path: at(other, note), body }, 404, 'note_not_found')
      await refuse(context, 'deleteNote', { path: at(other, note) }, 404, 'note_not_found')
      await refuse(context, 'deleteNote', { path: { ...job.path, noteId: 'abc' } }, 400, 'invalid_parameter')
      await refuse(context, 'updateNote', { path: { ...job.path, noteId: 'abc' }, body }, 400, 'invalid_parameter')
      await succeed(context, 'deleteNote', { path: at(job, note) })
      wantJson(context, await succeed(context, 'listNotes', { path: job.path }), [], 'the notes after deleting')
      await refuse(context, 'deleteNote', { path: at(job, note) }, 404, 'note_not_found')
    },
  },
]
