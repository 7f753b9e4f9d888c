import { isSpectraError } from '@nova/sdk/spectra'
import { make, makeButton } from './make-element.ts'

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

/** An error as an alert: what failed, what to do, its code, and a way to try again. */
export function makeProblem(error: unknown, retry?: () => void, more: readonly Node[] = []): HTMLElement {
  const told = isSpectraError(error) ? error : null
  const alert = make('div', { className: 'problem', role: 'alert' }, [
    make('h3', {}, [(told && titles[told.code]) ?? 'Something went wrong']),
    make('p', { className: 'message' }, [told ? told.message : String(error)]),
    ...(told?.advice ? [make('p', {}, [told.advice])] : []),
    ...more,
    make('p', { className: 'actions' }, [
      ...(retry ? [makeButton('Try again', retry)] : []),
      ...(told ? [make('code', { className: 'faint' }, [told.code])] : []),
    ]),
  ])
  if (told) alert.dataset['code'] = told.code
  return alert
}
