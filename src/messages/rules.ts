/** How bad a finding is. `advice` says what could look better: it is shown only on request, and fails no run. */
export type Severity = 'error' | 'warning' | 'advice'

/** A rule by which messages are given. Its id stands in each of these messages. */
interface Rule {
  severity: Severity
  /** When the finding is a warning instead of an error: `in an edited deck`. The caller of `report` decides it. */
  warningWhen?: string
  /** What the rule finds, as a sentence of Markdown, for the table in the README and for SARIF. */
  description: string
}

/**
 * The rules of all messages that deckwright gives, by their ids. To add a rule: add its row, call `report` where the
 * fault is found, and run `UPDATE=1 node --test tests/pure/messages.test.ts`, which writes the README's table.
 */
export const rules = {
  encoding: {
    severity: 'warning',
    description: 'The file is not in UTF-8; it was read in the encoding that its bytes are likeliest to be in.',
  },
  'not-converted': {
    severity: 'warning',
    description:
      'Something in a notebook, a Word document or a web page has no form that can be shown, and is left out.',
  },
  'front-matter': {
    severity: 'error',
    warningWhen: 'for a text that has to be put in quotes, and is read as it is written',
    description: 'The front matter is neither YAML nor TOML; what can be read of it is read.',
  },
  setting: { severity: 'error', description: '`deckwright:` in the front matter has an unknown key or value.' },
  brand: {
    severity: 'error',
    warningWhen: 'for an adjusted colour',
    description: "The brand's logo or font cannot be used; or one of its colours cannot be read, and was adjusted.",
  },
  unclosed: {
    severity: 'error',
    warningWhen: 'where it is shown as it is written',
    description: 'Nothing closes a comment or a tag such as `<script>`: what follows is hidden with it.',
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
    description:
      'The deck has been edited, what it was made from is not known, and the generated deck has changed since: the new one stands beside it.',
  },
  'deck-merged': {
    severity: 'warning',
    description: 'What is new was merged into a deck that has been edited; a copy of it as it was before is kept.',
  },
  'deck-conflict': {
    severity: 'error',
    description:
      'A person and the article have both changed something: both versions stand in the deck, between marks.',
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
    description: "An image lies outside the article's folder and repository; `--allow-outside` lets it in.",
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
  'trapped-space': {
    severity: 'advice',
    description: 'Empty space lies between a title and its text, or between two texts, and splits the slide.',
  },
  imbalance: { severity: 'advice', description: 'The content of a slide weighs on one side.' },
  'near-edges': { severity: 'advice', description: 'Edges nearly align: they are 1 to 6 px apart.' },
  'type-sizes': { severity: 'advice', description: 'A slide has too many sizes of type.' },
  'weak-title': { severity: 'advice', description: 'A title hardly differs from the text below it.' },
  'upscaled-image': { severity: 'advice', description: 'An image is enlarged, so that its pixels are seen.' },
  'distorted-image': { severity: 'advice', description: 'An image is stretched in one direction.' },
  'centred-text': { severity: 'advice', description: 'Text of more than one line is centred.' },
  widow: { severity: 'advice', description: 'The last line of a title, or of a lead, is one short word.' },
  hues: { severity: 'advice', description: 'A slide has too many colours.' },
  clutter: { severity: 'advice', description: 'A slide holds too many words or blocks.' },
  cramped: { severity: 'advice', description: 'Blocks stand nearer to one another than their own lines do.' },
  'uneven-margins': {
    severity: 'advice',
    description: 'Content stands in one margin, and keeps out of the opposite one.',
  },
  'uneven-gaps': { severity: 'advice', description: 'The gaps in a row of three or more things differ.' },
  'long-lines': { severity: 'advice', description: 'Lines are too long to be read without losing the next one.' },
  'title-jump': {
    severity: 'advice',
    description: 'The title moves, or changes its size, between two slides of a section.',
  },
  'size-jump': { severity: 'advice', description: 'A slide that goes on has its text in quite another size.' },
  'alike-slides': { severity: 'advice', description: 'Too many slides in a row have one layout.' },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

/** Ids of the rules that report flaws of design. */
export type FlawId = { [Id in RuleId]: (typeof rules)[Id]['severity'] extends 'advice' ? Id : never }[RuleId]

export const flawIds = Object.entries(rules).flatMap(([id, { severity }]) =>
  severity === 'advice' ? [id as FlawId] : [],
) // cast: `entries` loses the keys

/** Tell whether an id is that of a deckwright rule: remark plugins that the user has added give messages too. */
export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(rules, id)
}
