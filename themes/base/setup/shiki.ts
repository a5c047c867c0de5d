import { createCssVariablesTheme } from 'shiki'

/** A Shiki theme that colours code with the custom properties `--code-…` of the audience's `tokens.css`. */
const theme = createCssVariablesTheme({ name: 'deckwright', variablePrefix: '--code-', fontStyle: false })

/**
 * Shiki's settings. Set no time limit: by default Shiki stops colouring a line after 500 ms, so the same code could get
 * other colours on a busy machine.
 */
export default () => ({ themes: { dark: theme, light: theme }, tokenizeTimeLimit: 0 })
