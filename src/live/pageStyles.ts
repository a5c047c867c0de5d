import { panelStyles, stageStyles } from '../presenter/presenterStyles.ts'

/** CSS of the hall's page: the slide as large as the window, and the black or white cover over it. */
export const hallStyles = `${stageStyles}
html, body { background: #000; overflow: hidden; }
.idle, .idle * { cursor: none !important; }
main { height: 100%; display: grid; place-content: center; }
.stage { width: min(100vw, 100vh * var(--aspect, 1.7754)); }
.cover { position: fixed; inset: 0; pointer-events: none; opacity: 0; transition: opacity 0.2s; }
.cover.black { background: #000; opacity: 1; }
.cover.white { background: #fff; opacity: 1; }
`

/** CSS of the remote control's page. */
export const remoteStyles = `${panelStyles}
html, body { margin: 0; height: 100%; }
body { display: flex; flex-direction: column; touch-action: manipulation; height: 100dvh; box-sizing: border-box; }
header { display: flex; align-items: center; gap: 12px; padding: 12px 16px; }
.left { color: var(--quiet); }
.left b { font-size: 34px; color: var(--text); font-variant-numeric: tabular-nums; }
.no { margin-inline-start: auto; color: var(--quiet); font-variant-numeric: tabular-nums; }
.title { margin: 0; padding: 0 16px 8px; font-size: 18px; font-weight: 600; }
.notes { flex: 1; min-height: 0; padding: 8px 16px; font-size: 20px; background: var(--panel); }
.coming { margin: 0; padding: 8px 16px; color: var(--quiet); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
nav { display: grid; grid-template: 120px 56px / 1fr 2fr; gap: 10px; padding: 0 16px 20px; }
nav button { font-size: 26px; font-weight: 600; border-radius: 16px; user-select: none; }
nav [data-do='next'] { background: #2b5fd9; border-color: #2b5fd9; }
nav [data-do='black'] { grid-column: 1 / -1; font-size: 18px; }
`
