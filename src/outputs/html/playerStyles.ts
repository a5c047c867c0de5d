import { marksStyles } from '../../presenter/presenterStyles.ts'

/** Style a slide, in the player and in the frames of the speaker's window. */
export function slideStyles(width: number, height: number): string {
  return `
.slide { position: relative; width: ${width}px; height: ${height}px; overflow: hidden; transform: scale(var(--scale, 1)); transform-origin: 0 0; }
.slide > .slidev-page { position: absolute; inset: 0; height: 100%; }
`
}

/**
 * Write the styles of the player. It has three views: one slide at a time, an overview, and a slide with its notes. Without
 * scripts, all slides stand below one another.
 *
 * @param width width of a slide, in px
 * @param height height of a slide, in px
 */
export function playerStyles(width: number, height: number): string {
  return `
html, body { width: auto; height: auto; margin: 0; overflow: visible; background: #000; }
main { display: grid; justify-content: center; gap: 16px; }
/* Slides are ordered in the direction of their language, but the place of a slide in its .sheet does not depend on
   it. */
.sheet { position: relative; direction: ltr; width: calc(${width}px * var(--scale, 1)); scroll-margin: 16px; }
.sheet { height: calc(${height}px * var(--scale, 1)); }
.said { display: none; box-sizing: border-box; overflow: auto; padding: 32px; background: #16181a; color: #e8eaec;
  font: 400 20px/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
.said > * { margin: 0 0 0.8em; }
.said :is(ul, ol) { padding-inline-start: 1.4em; list-style: revert; }
.said pre { white-space: pre-wrap; }
.said a { color: inherit; text-decoration: underline; }

.marks { position: absolute; inset: 0; overflow: hidden; pointer-events: none; }
${marksStyles}
.cover { position: fixed; inset: 0; pointer-events: none; opacity: 0; transition: opacity 0.2s !important; }
.cover.black { background: #000; opacity: 1; }
.cover.white { background: #fff; opacity: 1; }
.overview > body > .cover, .marks:not(.sheet > *) { display: none; }

.plays:not(.overview) {
  &, body, main { height: 100%; overflow: hidden; }
  main { place-content: center; }
  .sheet { display: none; }
  .sheet.current { display: block; }
}
.plays.speaks {
  main { width: 62vw; }
  .current > .said { position: fixed; inset: 0 0 0 62vw; display: block; }
}
@media (orientation: portrait) {
  .plays.speaks {
    main { width: auto; height: 45%; }
    .current > .said { inset: 45% 0 0; }
  }
}
.overview {
  main { grid-template-columns: repeat(auto-fill, ${width * THUMBNAIL}px); padding: 24px; }
  .sheet { --scale: ${THUMBNAIL}; cursor: pointer; outline-offset: 4px; }
  .sheet.current { outline: 3px solid #fff; }
  .slide a { pointer-events: none; }
}

@page { size: ${width}px ${height}px; margin: 0; }
@media print {
  html, body, main { display: block; height: auto !important; overflow: visible !important; background: none; }
  html main > .sheet { --scale: 1; display: block !important; outline: 0; break-after: page; }
  html main > .sheet > :is(.said, .marks), .cover { display: none; }
  /* Never break a page inside a slide: the browser would push an element that is too tall, or the whole slide, off
     the page. */
  .slide { contain: size; }
}
* { print-color-adjust: exact; transition: none !important; }
`
}

/** Scale of a slide in the overview. */
const THUMBNAIL = 0.3
