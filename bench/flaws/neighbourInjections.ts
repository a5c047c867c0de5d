import type { FlawId } from '../../src/messages/rules.ts'
import type { PaintedSlide } from '../../src/render/paintedSlide.ts'
import type { Injection } from './injection.ts'

/** How slides that follow one another get a flaw: which of them can have it, and what breaks each of those. */
export interface NeighbourInjection {
  /** Give groups of neighbours, as indices of slides; the flaw is to be found on one of a group. */
  groups(slides: PaintedSlide[]): number[][]
  /** Breaks each slide of a group, with the group's variant. */
  inject: Injection
}

const pairsOf = (slides: PaintedSlide[], goTogether: (before: PaintedSlide, slide: PaintedSlide) => boolean) =>
  slides.flatMap((slide, at) => {
    const before = slides[at - 1]
    return before && before.section === slide.section && goTogether(before, slide) ? [[at]] : []
  })

/** How neighbours get each flaw that one slide alone cannot have. */
export const neighbourInjections = {
  'title-jump': {
    groups: (slides) => pairsOf(slides, () => true),
    inject: (slide, variant) => {
      const title = slide.querySelector<HTMLElement>('[data-frame] > :is(h1, h2)')
      if (!title) return false
      if (variant < 0.33) title.style.translate = `${20 + 100 * variant}px 0`
      else if (variant < 0.66) title.style.translate = `0 ${20 + 30 * variant}px`
      else
        for (const part of [title, ...title.querySelectorAll<HTMLElement>('*')])
          part.style.fontSize = `${Number.parseFloat(getComputedStyle(part).fontSize) * 0.6}px`
      return true
    },
  },
  'size-jump': {
    groups: (slides) => pairsOf(slides, (before, slide) => slide.continues && slide.layout === before.layout),
    inject: (slide, variant) => {
      const parts = [...slide.querySelectorAll<HTMLElement>('.body *')].filter((part) => !part.closest('svg, .katex'))
      const sizes = parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize))
      const times = 1.4 + 0.4 * variant
      for (const [at, part] of parts.entries()) part.style.fontSize = `${(sizes[at] ?? 0) * times}px`
      return parts.length > 0
    },
  },
  'alike-slides': {
    groups: (slides) =>
      slides.flatMap((_, at) => (at % 6 === 0 && at + 5 < slides.length ? [[at, at + 1, at + 2, at + 3, at + 4]] : [])),
    inject: (slide) => {
      const frame = slide.querySelector('[data-frame]')
      if (!frame) return false
      frame.className = frame.className.replace(/\bkind-\S+/, 'kind-records')
      return true
    },
  },
} satisfies Partial<Record<FlawId, NeighbourInjection>>
