import type { EdfiContext } from '../context.ts'
import { callerOf, type EdfiCall, jobOf } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import type { NoteRow } from '../state/rows.ts'
import { describeAudit, describeUser } from '../users/describe-user.ts'

const textOf = (call: EdfiCall) => (call.body as { readonly noteText: string }).noteText

/** The notes of a job, the oldest first. */
export function listNotes(context: EdfiContext, call: EdfiCall): readonly object[] {
  const notes = [...context.state.notes.values()].filter(({ jobId }) => jobId === jobOf(call).id)
  const oldestFirst = notes.sort((a, b) => Date.parse(a.createdOn) - Date.parse(b.createdOn) || a.id - b.id)
  const listed = context.has('edfi-notes-newest-first') ? oldestFirst.reverse() : oldestFirst
  return listed.map((note) => describeNote(note, context))
}

/** Adds a note. Its number is not told. */
export function createNote(context: EdfiContext, call: EdfiCall): unknown {
  const { state, clock, has } = context
  const { id: authorId } = callerOf(call).user
  const now = new Date(clock.now()).toISOString()
  const note: NoteRow = {
    id: state.nextId('note'),
    jobId: jobOf(call).id,
    noteText: textOf(call),
    createdOn: now,
    createdById: authorId,
    modifiedOn: now,
    modifiedById: authorId,
  }
  state.notes.set(note.id, note)
  return has('edfi-note-answered') ? describeNote(note, context) : undefined
}

/** Replaces the text of a note, whoever wrote it. */
export function updateNote(context: EdfiContext, call: EdfiCall): void {
  const { state, clock, has } = context
  const note = requireNote(context, call)
  const { id: authorId } = callerOf(call).user
  const changed = has('edfi-note-change-unsigned') ? {} : { modifiedById: authorId }
  const modifiedOn = new Date(clock.now()).toISOString()
  state.notes.set(note.id, { ...note, noteText: textOf(call), modifiedOn, ...changed })
}

export function deleteNote(context: EdfiContext, call: EdfiCall): void {
  if (context.has('edfi-note-delete-idempotent') && !findNote(context, call)) return
  const { id } = requireNote(context, call)
  if (!context.has('edfi-note-delete-ignored')) context.state.notes.delete(id)
}

const findNote = ({ state, has }: EdfiContext, call: EdfiCall) => {
  const note = state.notes.get(Number(call.path['noteId']))
  return note && (note.jobId === jobOf(call).id || has('edfi-note-of-any-job')) ? note : undefined
}

/** @throws HttpError 404 for a note the job does not have; 403 for that of somebody else, which only a defect does */
function requireNote(context: EdfiContext, call: EdfiCall): NoteRow {
  const note = findNote(context, call)
  if (!note) throw refusal(404, 'Note not found')
  if (context.has('edfi-note-author-only') && note.createdById !== callerOf(call).user.id)
    throw refusal(403, 'Forbidden')
  return note
}

function describeNote(note: NoteRow, { state }: EdfiContext): object {
  const { id, jobId, noteText, createdById, modifiedById } = note
  return {
    id,
    jobId,
    noteText,
    createdBy: describeUser(state, createdById),
    modifiedBy: describeUser(state, modifiedById),
    ...describeAudit(note),
  }
}
