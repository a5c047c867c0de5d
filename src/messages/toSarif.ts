import type { VFile } from 'vfile'
import { isRuleId, rules } from './rules.ts'

/** Turn the messages on some files into a SARIF 2.1.0 log, which code hosts and editors show beside the lines. */
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
            rules: ids.map((id) => ({ id, shortDescription: { text: isRuleId(id) ? rules[id].description : id } })),
          },
        },
        results: messages.map(({ file, message: { ruleId, reason, fatal, line = 1, column = 1 } }) => ({
          ruleId: ruleId ?? 'message',
          ruleIndex: ids.indexOf(ruleId ?? 'message'),
          level: fatal === true ? 'error' : fatal === false ? 'warning' : 'note',
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
