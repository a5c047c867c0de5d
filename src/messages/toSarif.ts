import type { VFile } from 'vfile'

/** What each rule of the ledger finds. */
const descriptions: Record<string, string> = {
  lost: 'The deck does not have it, neither on a slide nor in the notes.',
  repeated: 'The deck has it more often than the article.',
  'out-of-order': "The deck does not have it in the article's order.",
  invented: 'The article does not have it.',
}

/** Turn the messages on some files into a log of SARIF 2.1.0, for those who show it beside the lines. */
export function toSarif(files: readonly VFile[]): object {
  const messages = files.flatMap((file) => file.messages.map((message) => ({ file, message })))
  const ids = [...new Set(messages.map(({ message }) => message.ruleId ?? 'message'))]
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'deckwright',
            rules: ids.map((id) => ({ id, shortDescription: { text: descriptions[id] ?? id } })),
          },
        },
        results: messages.map(({ file, message: { ruleId, reason, fatal, line = 1, column = 1 } }) => ({
          ruleId: ruleId ?? 'message',
          ruleIndex: ids.indexOf(ruleId ?? 'message'),
          level: fatal === true ? 'error' : fatal === null ? 'note' : 'warning',
          message: { text: reason },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(file.path.replaceAll('\\', '/')) },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  }
}
