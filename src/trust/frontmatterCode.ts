import type { ReadDeck } from '../slidev/readDeck.ts'

/** Keys that only say what is shown and when: those that generated decks have, and those of Slidev that people add. */
const inertKeys = new Set(
  [
    'addons after appendix author bars brand chosen claim codeSize colorSchema columns continued date keywords lang layout named number part parts range ranked',
    'repeats reveal routeAlias tags theme title why',
    'aspectRatio background canvasWidth class clicks clicksStart codeCopy disabled duration hide hideInToc image level',
    'lineNumbers name timesplit titleTemplate transition zoom',
  ].flatMap((names) => names.split(' ')),
)

/**
 * Find the frontmatter of slides that may run code: unknown keys, and values that are not text, numbers or booleans.
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
