import { describe, expect, it } from 'vitest'
import { codeOf, codeWordOf, formOf } from './error-form.ts'

const told = (json: unknown, type = 'application/json') => ({
  status: 401,
  json: typeof json === 'string' ? undefined : json,
  text: typeof json === 'string' ? json : JSON.stringify(json),
  headers: new Headers({ 'content-type': type }),
})
const plain = { code: 'C', message: 'm' }
const stamped = { ...plain, timestamp: '2025-01-02T11:33:54' }
const flat = { code: 'C', error: 'm', timestamp: '2025-01-02T11:33:54' }
const full = { ...plain, details: {}, request_id: 'r', timestamp: 1735788834.5 }

describe('formOf', () => {
  it.each([
    ['full', { error: full }],
    ['text', { detail: 'no' }],
    ['list', { detail: [{ type: 'missing' }] }],
    ['plain', { error: plain }],
    ['flat', { error: flat, detail: flat }],
    ['doubled', { error: plain, detail: plain }],
    ['half_stamped', { error: plain, detail: stamped }],
    ['stamped', { error: stamped, detail: stamped }],
    ['flat_detail', { detail: flat }],
    ['cut_off', ''],
  ])('knows %s', (form, json) => {
    expect(formOf(told(json))).toBe(form)
  })

  it('knows plain words by what they claim to be, and half a body by what came of it', () => {
    expect(formOf(told('Internal Server Error', 'text/plain; charset=utf-8'))).toBe('plain_text')
    expect(formOf({ ...told({ error: plain }), isCutOff: true })).toBe('cut_off')
  })

  it.each([
    [{ error: { ...full, timestamp: 'now' } }],
    [{ error: full, detail: full }],
    [{ error: { message: 'm' } }],
    [{ error: plain, more: 1 }],
    [{ message: 'm' }],
    ['<html>'],
  ])('knows no form of %j', (json) => {
    expect(formOf(told(json))).toBeNull()
  })
})

it('finds the code wherever it stands, and says what kind it is', () => {
  expect([{ error: plain }, { detail: flat }, { detail: 'no' }, 7].map((json) => codeOf({ json }))).toEqual([
    'C',
    'C',
    null,
    null,
  ])
  const words = ['ERROR', 'HTTP_ERROR', 'AUTHENTICATION_ERROR', 'PERMISSION_DENIED'].map((code) =>
    codeWordOf({ status: 401, json: { error: { ...plain, code } } }),
  )
  expect(words).toEqual(['error', 'http_error', 'own', 'mixed'])
})
