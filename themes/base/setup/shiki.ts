import { createCssVariablesTheme } from 'shiki'

/** Code takes its colours from the tokens of the audience's `tokens.css`, so that they belong to the slide. */
const theme = createCssVariablesTheme({ name: 'deckwright', variablePrefix: '--code-', fontStyle: false })

/**
 * Read each line to its end, however long that takes: by default Shiki gives up after 500 ms, and on a busy machine the
 * same code would get other colours.
 */
export default () => ({ themes: { dark: theme, light: theme }, tokenizeTimeLimit: 0 })
