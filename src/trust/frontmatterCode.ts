import type { ReadDeck } from '../slidev/readDeck.ts'

/** Keys that run nothing, and only say what is shown and when: first the keys of generated decks, then keys of Slidev. */
const inertKeys = new Set(
  [
    'addons after appendix author bars brand chosen claim codeSize colorSchema columns continued date keywords lang layout named number part parts range ranked',
    'repeats reveal routeAlias tags theme title why',
    'aspectRatio background canvasWidth class clicks clicksStart codeCopy disabled duration hide hideInToc image level',
    'lineNumbers name timesplit titleTemplate transition zoom',
  ].flatMap((names) => names.split(' ')),
)

/**
 * Find frontmatter of slides that may run code: unknown keys, and values that are not text, numbers or booleans. Return
 * a description of each: `` `setup:` of slide 3 ``.
 */
export function frontmatterCode({ slides }: ReadDeck): string[] {
  return slides.flatMap(({ frontmatter }, index) =>
    Object.entries(frontmatter)
      .filter(
        ([key, value]) =>
          !inertKeys.has(key) || !(isPlain(value) || (key === 'brand' && Object.values(Object(value)).every(isScalar))),
      )
      .map(([key]) => `\`${key}:\` of slide ${index + 1}`),
  )
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isScalar) : isScalar(value)
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
