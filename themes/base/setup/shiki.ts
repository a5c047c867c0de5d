import { createCssVariablesTheme } from 'shiki'

/** Code takes its colours from the tokens of the audience's `tokens.css`, so that they belong to the slide. */
const theme = createCssVariablesTheme({ name: 'deckwright', variablePrefix: '--code-', fontStyle: false })

export default () => ({ themes: { dark: theme, light: theme } })
