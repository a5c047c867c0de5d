import type { Check } from './check.ts'

/** Report images that did not load or have no size. */
export const missingImage: Check = ({ pictures }) =>
  pictures.flatMap(({ name, broken, box }) => {
    if (!broken && box.width * box.height > 0) return []
    const reason = broken ? `Cannot load the image \`${name}\`` : `Cannot show the image \`${name}\`, it has no size`
    return [{ ruleId: 'missing-image', reason }]
  })
