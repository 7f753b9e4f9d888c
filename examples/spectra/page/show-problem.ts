import { make, makeButton } from '@nova/example-harness/make-element'
import { type BundleProblem, isSpectraError, type SpectraError } from '@nova/sdk/spectra'

/** What the page adds to an error that its readers meet more often than programs do. */
const titles: Readonly<Record<string, string>> = {
  release_expired: 'This release has expired',
  release_flipped: 'This release was replaced',
  artifact_missing: 'This part was not published',
  bundle_missing: 'There is no bundle',
  bundle_refused: 'The bundle was refused',
  member_refused: 'The file was refused',
  nova_not_found: 'No such nova',
  nova_ambiguous: 'Which one?',
  schema_unsupported: 'This page is too old',
  network_error: 'The release site cannot be reached',
  attempt_timeout: 'The release site is too slow',
}

/** What to do, where the SDK tells it to those who write programs. */
const advices: Readonly<Record<string, string>> = {
  bundle_refused: 'Nothing was saved. Try once more; if it is refused again, tell the operators of the release site.',
  member_refused: 'Nothing was saved. Try once more; if it is refused again, tell the operators of the release site.',
  nova_not_found: 'Look for a part of the name in the catalogue, or take one of these:',
  nova_ambiguous: 'Several novae are called like that:',
}

/** An error as an alert: what failed, what to do, its code, and a way to try again. */
export function makeProblem(error: unknown, retry?: () => void, more: readonly Node[] = []): HTMLElement {
  const told = isSpectraError(error) ? error : null
  const alert = make('div', { className: 'problem', role: 'alert' }, [
    make('h3', {}, [(told && titles[told.code]) ?? 'Something went wrong']),
    ...(told ? describe(told) : [make('p', {}, [String(error)])]),
    ...(told ? [make('p', {}, [advices[told.code] ?? told.advice ?? ''])] : []),
    ...more,
    make('p', { className: 'actions' }, [
      ...(retry ? [makeButton('Try again', retry)] : []),
      ...(told ? [make('code', { className: 'faint' }, [told.code])] : []),
    ]),
  ])
  if (told) alert.dataset['code'] = told.code
  return alert
}

/** What failed. What is wrong with a bundle is a list, one line for each file. */
function describe(error: SpectraError): readonly HTMLElement[] {
  const problems = error.details['problems'] as readonly BundleProblem[] | undefined
  if (problems === undefined) return [make('p', {}, [error.message])]
  const items = problems.map(({ problem, path, expected, seen }) =>
    make('li', {}, [
      make('strong', {}, [path ?? 'The whole']),
      `: ${problem.replaceAll('_', ' ')}`,
      ...(seen === null ? [] : [', ', make('code', {}, [String(seen)])]),
      ...(expected === null ? [] : [' instead of ', make('code', {}, [String(expected)])]),
    ]),
  )
  return [make('p', {}, ['It is not what the release promises, or damaged:']), make('ul', {}, items)]
}
