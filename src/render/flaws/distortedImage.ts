import { excerpt } from '../checks/check.ts'
import type { FlawFinder } from './flaw.ts'

/** By how much an image may be stretched in one direction: 3 % are not seen. */
const most = 0.03

/** Report images that are stretched in one direction. */
export const distortedImage: FlawFinder = ({ pictures }) =>
  pictures.flatMap(({ name, pixels, scale }) => {
    const stretch = scale ? Math.max(scale.x / scale.y, scale.y / scale.x) - 1 : 0
    if (!pixels || !scale || stretch <= most) return []
    const way = scale.x > scale.y ? 'wider' : 'higher'
    const reason = `Unexpected image \`${excerpt(name)}\` drawn ${Math.round(stretch * 100)} % ${way} than it is, expected its own shape: give only one of its sizes`
    return [{ ruleId: 'distorted-image', reason }]
  })
