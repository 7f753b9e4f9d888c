import { expect, it } from 'vitest'
import { recogniseAnswer } from './recognise-code.ts'

const errorCodes = {
  no_session: { seen: { code: 401 } },
  no_admin: { seen: { code: 403, detail: 'object' } },
  not_self: { seen: { code: 403, detail: 'text' } },
  invalid: { seen: { code: 422, detail: 'list' } },
  lab_missing: { seen: { code: 404, message: 60038 } },
  thing_missing: { seen: { code: 404 } },
  taken: { seen: { code: 409, keys: ['existing'] } },
  occupied: { seen: { code: 409, keys: ['existing', 'node'] } },
  busy: { seen: { code: 409 } },
  busy_too: { seen: { code: 409 } },
  crash: { seen: { code: 500 } },
  named: {},
  bad_body: { seen: { code: 400, form: 'list' } },
  bad_id: { seen: { code: 400, form: 'text' } },
  bad: { seen: { code: 400 } },
  bad_phrase: { seen: { code: 400, form: 'text', keys: ['error'] } },
  nothing: { seen: { code: 200, form: 'empty' } },
  nothing_made: { seen: { code: 201, form: 'empty' } },
} as const

const at = (status: number, codes: readonly (keyof typeof errorCodes)[]) => ({
  responses: { [status]: { body: 'json', schema: null, codes, documented: true } as const },
})
const conflicts = ['taken', 'occupied', 'busy', 'busy_too'] as const
const sentences = ['bad', 'bad_id', 'bad_body', 'bad_phrase'] as const
const guards = ['no_session', 'no_admin', 'not_self', 'invalid'] as const

it.each([
  ['a success', 200, ['thing_missing'], { code: 200, status: 'success' }, false, null],
  ['a success with a number of its own', 200, ['thing_missing'], { code: 201, status: 'success' }, false, null],
  ['a body that is no object', 200, ['thing_missing'], [404], false, null],
  [
    'a failure inside success',
    200,
    ['thing_missing'],
    { code: 404, status: 'fail', message: '' },
    true,
    'thing_missing',
  ],
  ['a failure by its status alone', 200, ['no_session'], { code: 401, status: 'unauthorized' }, true, 'no_session'],
  ['a failure whose number is no failure', 200, ['thing_missing'], { code: 200, status: 'fail' }, true, null],
  [
    'the number in a message',
    200,
    ['thing_missing', 'lab_missing'],
    { code: 404, message: 'Gone (60038).' },
    true,
    'lab_missing',
  ],
  [
    'another number in it',
    200,
    ['thing_missing', 'lab_missing'],
    { code: 404, message: 'Gone (60001).' },
    true,
    'thing_missing',
  ],
  ['no extra key', 409, conflicts, { code: 409 }, true, 'busy'],
  ['one extra key', 409, conflicts, { code: 409, existing: {} }, true, 'taken'],
  ['several extra keys', 409, conflicts, { code: 409, existing: {}, node: 1 }, true, 'occupied'],
  ['extra keys in data', 409, conflicts, { code: 409, data: { existing: {}, node: 1 } }, true, 'occupied'],
  ['keys with nothing in them', 409, conflicts, { code: 409, existing: null }, true, 'taken'],
  ['a detail that is an object', 403, guards, { detail: { code: 403, status: 'forbidden' } }, true, 'no_admin'],
  ['a detail that is a text', 403, guards, { detail: 'Not yours' }, true, 'not_self'],
  ['a detail that is a list', 422, guards, { detail: [] }, true, 'invalid'],
  ['a number inside detail', 401, guards, { detail: { code: 401 } }, true, 'no_session'],
  ['a text', 500, ['crash'], undefined, true, 'crash'],
  ['a code that is sent, not seen', 400, ['named'], { code: 400 }, true, null],
  ['a message that is a list', 400, sentences, { message: ['a'], error: 'Bad', statusCode: 400 }, true, 'bad_body'],
  ['a message that is a text', 400, sentences, { message: 'a', statusCode: 400 }, true, 'bad_id'],
  ['a message that is a text, with a key', 400, sentences, { message: 'a', error: 'Bad' }, true, 'bad_phrase'],
  ['a message that is neither', 400, sentences, { message: 7 }, true, 'bad'],
  ['no message', 400, sentences, { statusCode: 400 }, true, 'bad'],
  ['a list in place of a body', 400, sentences, ['a'], true, 'bad'],
  ['an object without members, which fails', 200, ['nothing'], {}, true, 'nothing'],
  ['the same under another success', 201, ['nothing_made'], {}, true, 'nothing_made'],
  ['an object without members, where none is a failure', 200, ['thing_missing'], {}, false, null],
  ['an object with members, where an empty one fails', 200, ['nothing'], { a: 1 }, false, null],
  ['a list without items, where an empty object fails', 200, ['nothing'], [], false, null],
  ['no body, where an empty object fails', 200, ['nothing'], undefined, false, null],
  ['a status nobody declared', 418, [], { code: 418 }, true, null],
  ['a code of another operation', 409, ['thing_missing'], { code: 409 }, true, null],
] as const)('recognises %s', (_, status, codes, json, failed, code) => {
  expect(recogniseAnswer(at(status, codes), { status, json }, errorCodes)).toMatchObject({ failed, code })
})
