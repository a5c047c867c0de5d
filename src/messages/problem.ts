/** What the browser found wrong with a slide: something that a reader would see, or must not happen. */
export interface Problem {
  ruleId:
    | 'overflow'
    | 'overlap'
    | 'contrast'
    | 'blank-slide'
    | 'not-printed'
    | 'slide-error'
    | 'missing-image'
    | 'console-error'
    | 'foreign-request'
    | 'missing-glyph'
    | 'small-type'
    | 'diagram'
  /** Number of the slide, from 1; nothing where the fault belongs to no slide. */
  slide: number | undefined
  reason: string
  severity: 'error' | 'warning'
}
