/** A place in the sky, ICRS, degrees. */
export interface SkyPosition {
  readonly ra_deg: number
  readonly dec_deg: number
}

const RADIANS = Math.PI / 180

/**
 * The angle between two places, degrees. Right across the whole sky, poles and the first hour included, and down to
 * fractions of an arcsecond.
 *
 * @example
 * ```ts
 * console.log(angularSeparationDeg({ ra_deg: 359.5, dec_deg: 0 }, { ra_deg: 0.5, dec_deg: 0 })) // 1
 * ```
 */
export function angularSeparationDeg(a: SkyPosition, b: SkyPosition): number {
  // The haversine: an arc cosine knows no angles below a few arcseconds.
  const dec = Math.sin(((a.dec_deg - b.dec_deg) * RADIANS) / 2) ** 2
  const ra = Math.sin(((a.ra_deg - b.ra_deg) * RADIANS) / 2) ** 2
  const haversine = dec + Math.cos(a.dec_deg * RADIANS) * Math.cos(b.dec_deg * RADIANS) * ra
  return (2 * Math.asin(Math.min(1, Math.sqrt(haversine)))) / RADIANS
}
