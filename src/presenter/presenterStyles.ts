/** CSS of the pen strokes and the pointer. */
export const marksStyles = `
:is(.zoomed, .marks) {
  > .ink { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
  > .ink polyline { fill: none; stroke: #ff3b30; stroke-width: 4; stroke-linecap: round; stroke-linejoin: round;
    vector-effect: non-scaling-stroke; }
  > .dot { position: absolute; width: 1.8%; aspect-ratio: 1; border-radius: 50%; background: #ff2d20;
    box-shadow: 0 0 0 3px #fff8, 0 0 16px 4px #ff2d2088; translate: -50% -50%; }
  > [hidden] { display: none; }
}
`

/** CSS of a slide, and of the pen strokes and the pointer over it. */
export const stageStyles = `
* { box-sizing: border-box; }
html, body { margin: 0; height: 100%; }
.stage { position: relative; aspect-ratio: var(--aspect, 1.7754); overflow: hidden; background: #000; }
.zoomed { position: absolute; inset: 0; transition: transform 0.3s; }
.zoomed iframe { display: block; width: 100%; height: 100%; border: 0; }
.glass { position: absolute; inset: 0; }
${marksStyles}`

/** CSS of all pages for the speaker. */
export const panelStyles = `
:root { color-scheme: dark; --font: system-ui, 'Noto Sans SC Variable', 'Noto Sans TC Variable', 'Noto Sans JP Variable', 'Noto Sans KR Variable', 'Noto Sans Arabic Variable',
  'Noto Sans Hebrew Variable', 'Noto Sans Bengali Variable', 'Noto Sans Thai Variable', sans-serif; --ground: #14161a; --panel: #1e2127; --line: #343942; --text: #f2f4f7; --quiet: #a9b1bd; }
body { background: var(--ground); color: var(--text); font: 16px/1.45 var(--font); }
.away body::after { content: 'The talk has ended or its computer cannot be reached'; position: fixed; inset: auto 0 0; padding: 12px; text-align: center;
  background: #8a1c12; color: #fff; }
button { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; cursor: pointer; }
button.on { background: #f2f4f7; color: #14161a; }
button:disabled { opacity: 0.4; cursor: default; }
kbd { font: 12px/1 var(--font); color: var(--quiet); }
.on kbd { color: inherit; }
.pace { border-radius: 8px; padding: 4px 12px; font-weight: 600; background: var(--panel); color: var(--quiet); white-space: nowrap; }
.pace[data-level='early'] { background: #17384f; color: #cfe8ff; }
.pace[data-level='late'] { background: #f2b01e; color: #1b1400; }
.pace[data-level='lost'] { background: #d92d20; color: #fff; }
.notes { overflow: auto; overflow-wrap: anywhere; line-height: 1.5; }
.notes > * { margin: 0 0 0.7em; }
.notes :is(ul, ol) { padding-inline-start: 1.3em; }
.notes pre { white-space: pre-wrap; font-size: 0.8em; }
.notes a { color: inherit; }
.notes .none { color: var(--quiet); }
`

/** CSS of the speaker's window. */
export const presenterStyles = `${stageStyles}${panelStyles}
body { display: flex; flex-direction: column; overflow: hidden; }
header { display: flex; align-items: center; gap: 20px; padding: 10px 16px; border-bottom: 1px solid var(--line); white-space: nowrap; }
header b { font-variant-numeric: tabular-nums; font-size: 22px; }
.left { color: var(--quiet); }
.left b { font-size: 34px; color: var(--text); }
.left.over b { color: #ff8a80; }
.gone, .clock { color: var(--quiet); font-variant-numeric: tabular-nums; }
.clock { font-size: 22px; }
.pace { font-size: 20px; }
.where { flex: 1; min-width: 0; display: grid; gap: 6px; }
.section { overflow: hidden; text-overflow: ellipsis; text-align: end; }
.bar { height: 4px; border-radius: 2px; background: var(--line); }
.bar i { display: block; height: 100%; border-radius: 2px; background: var(--quiet); }
.no { font-variant-numeric: tabular-nums; font-size: 18px; }
body > p { margin: 0; padding: 8px 16px; flex: none; }
body > p:empty { display: none; }
.problem { background: #8a1c12; color: #fff; }
p.skip { background: #4a3608; color: #ffe9b8; font-size: 18px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.told, p.hall { background: #17384f; color: #cfe8ff; }
main { flex: 1; min-height: 0; display: grid; gap: 12px; padding: 12px 16px;
  grid-template: minmax(0, 7fr) minmax(0, 3fr) auto / minmax(0, 58fr) minmax(0, 42fr);
  grid-template-areas: 'now notes' 'coming notes' 'nav nav'; }
.now { grid-area: now; min-height: 0; display: grid; place-content: start; container-type: size; }
.now .stage { width: min(100cqw, 100cqh * var(--aspect, 1.7754)); border-radius: 6px; cursor: pointer; }
.now .stage[data-mode='point'], .now .stage[data-mode='draw'] { cursor: crosshair; }
.notes { grid-area: notes; padding: 8px 16px; background: var(--panel); border-radius: 8px; }
.notes .said { box-shadow: -6px 0 0 var(--panel), -9px 0 0 var(--quiet); }
.coming { grid-area: coming; min-height: 0; container-type: size; display: flex; flex-direction: row-reverse; justify-content: flex-end; gap: 16px; }
.coming h2 { flex: 1; margin: 0; font-size: 20px; font-weight: 400; }
.coming .stage { flex: none; width: min(46cqw, 100cqh * var(--aspect, 1.7754)); align-self: start; border-radius: 6px; }
.ends .coming .stage { display: none; }
nav { grid-area: nav; display: flex; flex-wrap: wrap; gap: 8px; align-content: center; }
nav button { padding: 8px 12px; }
nav .main { background: #2b5fd9; border-color: #2b5fd9; padding-inline: 28px; }
nav .main kbd { color: #dbe6ff; }
dialog { background: var(--panel); color: var(--text); border: 1px solid var(--line); border-radius: 12px; padding: 20px 24px; }
dialog::backdrop { background: #000a; }
.jump label { display: grid; gap: 8px; color: var(--quiet); }
.jump input { font: 28px var(--font); width: min(560px, 80vw); padding: 8px 12px; color: var(--text); background: var(--ground); border: 1px solid var(--line); border-radius: 8px; }
.jump output { display: block; min-height: 1.5em; margin-top: 10px; font-size: 20px; }
.code div { width: min(320px, 60vw); background: #fff; }
.code p { max-width: 320px; overflow-wrap: anywhere; font-size: 14px; }
.help th { text-align: start; padding-inline-end: 24px; font-weight: 600; }
.help button { margin-top: 12px; padding: 6px 16px; }
@media (max-width: 800px) {
  header { flex-wrap: wrap; gap: 4px 16px; padding: 8px 16px; }
  .where { order: 9; flex-basis: 100%; }
  .gone { display: none; }
  .no { margin-inline-start: auto; }
  p.skip { font-size: 16px; white-space: normal; max-height: 4.4em; }
  main { display: flex; flex-direction: column; min-height: 0; padding-bottom: 0; }
  .now { container-type: normal; flex: none; display: block; }
  .now .stage { width: min(100%, 40vh * var(--aspect, 1.7754)); }
  .coming { container-type: normal; flex: none; align-items: center; gap: 12px; }
  .coming .stage { width: 96px; }
  .coming h2 { font-size: 16px; }
  .notes { flex: 1; }
  /* Show the buttons in one row that a thumb can scroll, Back and Next first. */
  nav { flex: none; flex-wrap: nowrap; overflow-x: auto; margin: 0 -16px; padding: 0 16px 12px; }
  nav button { flex: none; padding: 12px 16px; }
  nav .main { padding-inline: 56px; }
  nav kbd { display: none; }
}
@media (max-width: 480px) {
  .clock { display: none; }
}
@media (min-width: 1700px) {
  header b { font-size: 30px; }
  .left b { font-size: 52px; }
  .pace, .clock { font-size: 28px; }
  .coming h2 { font-size: 28px; }
  nav button { font-size: 20px; }
  .no, .section { font-size: 22px; }
  body > p, p.skip { font-size: 22px; }
}
`
