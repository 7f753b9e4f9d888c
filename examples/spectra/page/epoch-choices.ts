import type { EpochKind } from '@nova/sdk/spectra'
import type { Choice } from './make-controls.ts'

/** How moments are told. Days past outburst are greyed out where no outburst is known, and say why. */
export const epochChoices = (kinds: readonly EpochKind[]): readonly Choice<EpochKind>[] => [
  { value: 'dpo', text: 'Days', refusal: kinds.includes('dpo') ? undefined : 'No outburst of this nova is known' },
  { value: 'mjd', text: 'MJD' },
  { value: 'date', text: 'Date' },
]
