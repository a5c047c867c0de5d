export type Severity = 'error' | 'warning'

/** A kind of message. */
interface Rule {
  severity: Severity
  /** When an error is only a warning, as in `in an edited deck`; the caller of `report` decides that. */
  warningWhen?: string
  /** What the rule finds, as a sentence of Markdown, for the table in the README and for SARIF. */
  description: string
}

/**
 * Every message that deckwright gives, by its id. To add one: add its row, report it where it is found, and run
 * `UPDATE=1 node --test tests/messages.test.ts`, which writes the README's table.
 */
export const rules = {
  'front-matter': {
    severity: 'error',
    warningWhen: 'for a text that has to be put in quotes, and is read as it is written',
    description: 'The front matter is neither YAML nor TOML; what can be read of YAML is read.',
  },
  setting: { severity: 'error', description: '`deckwright:` in the front matter has an unknown key or value.' },
  brand: {
    severity: 'error',
    warningWhen: 'for an adjusted colour',
    description: "The brand's logo or font cannot be used; or one of its colours cannot be read, and was adjusted.",
  },
  directive: {
    severity: 'warning',
    description: 'A `<!-- deckwright: ... -->` comment has an unknown word, or no block below it to apply to.',
  },
  'must-show': { severity: 'error', description: 'Words that have to be shown are on no slide.' },
  'too-long': {
    severity: 'error',
    description:
      'What has to be shown (`keep`, `mustShow`, cover and close) takes longer than the talk may, by so many minutes.',
  },
  'deck-edited': {
    severity: 'error',
    description: 'The deck has been edited and was not overwritten; the generated deck has changed since.',
  },
  lost: { severity: 'error', description: 'The deck lacks something of the article, on the slides and in the notes.' },
  repeated: {
    severity: 'error',
    warningWhen: 'in an edited deck',
    description: 'The deck has something more often than the article.',
  },
  'out-of-order': {
    severity: 'error',
    warningWhen: 'in an edited deck',
    description: "The deck has something out of the article's order.",
  },
  invented: {
    severity: 'error',
    warningWhen: 'in an edited deck',
    description: 'The deck has something that the article does not have.',
  },
  overflow: {
    severity: 'error',
    description: "Something lies outside the slide's safe area, or is cut off, by so many px.",
  },
  overlap: { severity: 'error', description: 'A text lies on another text, or an image on a text.' },
  contrast: {
    severity: 'error',
    description: 'A text has less contrast with its background than WCAG asks for: 4.5, or 3 for large text.',
  },
  'blank-slide': {
    severity: 'error',
    description: 'A slide, its page in the PDF, or a page of the handout shows nothing.',
  },
  'not-printed': {
    severity: 'error',
    description: 'A page of the PDF lacks a text or a picture that its slide shows, or has it in another place.',
  },
  'slide-error': { severity: 'error', description: 'Slidev could not show a slide.' },
  'missing-image': {
    severity: 'error',
    description:
      'An image does not exist, is no picture, or does not load. Its alternative text, or its address, is shown instead.',
  },
  'outside-image': {
    severity: 'error',
    description: "An image lies outside the article's folder; `--allow-outside` lets it in.",
  },
  'remote-image': {
    severity: 'warning',
    description: 'An image on another host is not fetched without `--fetch-images`; a link is shown instead.',
  },
  embed: { severity: 'warning', description: 'A frame has neither an address that can be linked to nor a `title`.' },
  'console-error': { severity: 'error', description: 'The page reports an error.' },
  'foreign-request': { severity: 'error', description: 'Something asked for another host, and was refused.' },
  'missing-glyph': { severity: 'error', description: 'A character is in no font.' },
  diagram: {
    severity: 'warning',
    description: 'A diagram cannot be read, or does more than draw; its source is shown.',
  },
  'small-type': {
    severity: 'warning',
    description: 'Text is too small to be read from the last row: under 20 px, labels 18, in diagrams 16, code 14.',
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

/** Tell whether a message's id is one of ours: plugins of the user's own give messages too. */
export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(rules, id)
}
