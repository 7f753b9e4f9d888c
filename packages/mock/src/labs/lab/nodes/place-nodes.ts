const columns = 4
const pitchX = 180
const pitchY = 140

/** Where the n-th of several nodes goes, counted from 0. */
export function placeNode(placement: 'grid' | 'row', index: number, left: number, top: number) {
  const column = placement === 'grid' ? index % columns : index
  const row = placement === 'grid' ? Math.floor(index / columns) : 0
  return { left: left + column * pitchX, top: top + row * pitchY }
}
