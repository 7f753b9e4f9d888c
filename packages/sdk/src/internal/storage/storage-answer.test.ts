import { expect, test } from 'vitest'
import { bareEtag, readStorageError } from './storage-answer.ts'

test.each([
  {
    name: 'the usual error',
    body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
    want: { code: 'AccessDenied', message: 'Request has expired' },
  },
  {
    name: 'a namespace and blanks',
    body: '<Error xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\n <Code> NoSuchUpload </Code></Error>',
    want: { code: 'NoSuchUpload', message: null },
  },
  { name: 'an HTML page of a proxy', body: '<html><body>403</body></html>', want: { code: null, message: null } },
  { name: 'nothing', body: '', want: { code: null, message: null } },
  { name: 'a cut-off body', body: '<Error><Code>SlowDo', want: { code: null, message: null } },
])('reads $name', ({ body, want }) => {
  expect(readStorageError(body)).toEqual(want)
})

test.each([
  { given: '"abc"', want: 'abc' },
  { given: ' "abc-3" ', want: 'abc-3' },
  { given: 'W/"abc"', want: 'abc' },
  { given: 'abc', want: 'abc' },
  { given: '""', want: null },
  { given: null, want: null },
  { given: undefined, want: null },
])('takes the quotes off $given', ({ given, want }) => {
  expect(bareEtag(given)).toBe(want)
})
