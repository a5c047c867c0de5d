import { excerpt } from '../checks/check.ts'
import type { FlawFinder } from './flaw.ts'

/** How many times an image made of pixels may be enlarged. */
const most = 1.5

/** Report images that are enlarged so much that their pixels are visible. */
export const upscaledImage: FlawFinder = ({ pictures }) =>
  pictures.flatMap(({ name, pixels, scale, box }) => {
    const times = scale ? Math.max(scale.x, scale.y) : 0
    if (!pixels || times <= most) return []
    const width = Math.round(box.width / times)
    const reason = `Unexpected image \`${excerpt(name)}\` of ${width} px drawn ${times.toFixed(1)} times as large, expected at most ${most} times: use one of ${Math.ceil(box.width / most)} px or more`
    return [{ ruleId: 'upscaled-image', reason }]
  })
