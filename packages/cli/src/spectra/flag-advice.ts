const fetchAgain =
  'Nothing was published. Run the same command once more; if it says the same, tell the operators of the site.'

/** Where the advice of the SDK names its own functions and options, commands have flags for them. */
export const spectraFlagAdvice: Readonly<Record<string, string>> = {
  artifact_unreadable:
    'Check that --base-url is the address of the release site itself, and not of the pages in front of it.',
  release_flipped: 'Run the same command again, without --release: another release is current.',
  nova_not_found:
    'Give a name, an alias or the UUID of a nova; `nova spectra list TEXT` finds them by a part of a name.',
  nova_ambiguous: 'Give the UUID of one of them.',
  key_refused: 'Give the key as a listing of the bucket has it; `nova spectra keys kinds` shows how keys are made.',
  value_invalid: 'Give it in the form that is named.',
  bundle_missing:
    'The release has no bundle of this nova, though it may list the nova: `nova spectra find NAME` says what there is.',
  bundle_refused: fetchAgain,
  member_refused: fetchAgain,
  bundle_unverified:
    'The release has no manifest to check against: leave out --require-verified if damage checks are enough.',
  bundle_changed: 'Run the same command again; what was fetched of the earlier version is not used.',
  range_ignored: 'The site sends only whole files: fetch the bundle without --member.',
  member_not_found: '`nova spectra list NAME --members` has their paths; `*` in a pattern stands for anything.',
  bundle_unreadable: 'Check that the file is there, that you may read it, and that nobody writes to it.',
  cache_unavailable: 'Pass --cache with a folder that can be written to, or --no-cache.',
  cache_busy: 'Another process fetches the same bundle: wait for it, or pass --no-cache.',
}
