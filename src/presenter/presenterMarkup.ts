/** Options of the speaker's window. */
export interface PresenterOptions {
  /** Attributes of a frame that shows a slide. */
  frame: string
  /** Whether a phone can be the remote control. */
  hasRemote: boolean
}

/** Write the HTML of a slide: a frame, and over it the pen strokes and the pointer. */
export function stageMarkup(frame: string): string {
  return `<div class="stage"><div class="zoomed"><iframe ${frame} tabindex="-1" title="Slide"></iframe>
${marksMarkup}</div><div class="glass"></div></div>`
}

/** HTML of the pen strokes and the pointer over a slide. */
export const marksMarkup = `<svg class="ink" viewBox="0 0 1000 1000" preserveAspectRatio="none"></svg><i class="dot" hidden></i>`

const button = (attribute: string, name: string, key: string) =>
  `<button type="button" ${attribute}>${name} <kbd>${key}</kbd></button>`

/** Write the HTML of the speaker's window. */
export function presenterMarkup({ frame, hasRemote }: PresenterOptions): string {
  const stage = stageMarkup(frame)
  return `
<header>
  <span class="left"><b></b> left</span>
  <span class="pace" role="status"></span>
  <span class="gone"><b></b> gone</span>
  <span class="clock"></span>
  <span class="where"><span class="section"></span><span class="bar"><i></i></span></span>
  <span class="no"></span>
</header>
<p class="problem" role="alert"></p><p class="skip" role="status"></p><p class="told" role="status"></p><p class="hall" role="status"></p>
<main>
  <section class="now">${stage}</section>
  <section class="notes" tabindex="0"></section>
  <section class="coming"><h2></h2>${stage}</section>
  <nav>
    ${button('data-do="back"', 'Back', '←')}${button('data-do="next" class="main"', 'Next', '→')}
    ${button('data-do="black"', 'Black', 'B')}${button('data-do="white"', 'White', 'W')}
    ${button('data-do="freeze"', 'Hold', 'H')}${button('data-mode="point"', 'Pointer', 'L')}
    ${button('data-mode="draw"', 'Draw', 'D')}${button('data-key="z"', 'Zoom', 'Z')}
    ${button('data-key="g"', 'Go to', 'G')}${button('data-do="return"', 'Return', 'R')}
    ${button('data-key="-"', 'Smaller', '−')}${button('data-key="+"', 'Larger', '+')}
    ${button('data-key="?"', 'Keys', '?')}
  </nav>
</main>
<dialog class="jump"><label>Number or word <input autocomplete="off" spellcheck="false"></label><output></output></dialog>
<dialog class="code"><div></div><p></p></dialog>
<dialog class="help"><table>
${Object.entries({ ...keys, ...(hasRemote ? remoteKeys : {}) })
  .map(([key, what]) => `<tr><th>${key}</th><td>${what}</td></tr>`)
  .join('\n')}
</table><form method="dialog"><button>Close <kbd>Esc</kbd></button></form></dialog>`
}

/** What each key does. */
const keys = {
  '→ Space PgDn': 'next step or slide',
  '← PgUp': 'back',
  '0-9 G /': 'go to a slide, by its number or a word',
  R: 'return to where a jump began',
  'E End': 'last slide before the appendix',
  'B W': 'hall black, white',
  H: 'hold: the hall keeps what it sees',
  'L D C': 'pointer, draw, wipe what is drawn',
  Z: 'enlarge where the mouse is',
  'S A': 'skip what is offered, keep all',
  'T Shift+R': 'start the clock, start anew',
  '+ −': 'larger, smaller notes',
}
const remoteKeys = { 'Q N': 'code for a phone; a new one' }
