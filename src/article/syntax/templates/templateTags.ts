import type { Extension } from 'micromark-util-types'
import { delimitedTokenizer } from '../../source/delimitedTokenizer.ts'
import { TextFinder } from '../../source/textFinder.ts'

const openBrace = 123

/**
 * Create a micromark extension that reads template tags as text, so that asterisks and HTML tags inside them mean
 * nothing: `{{< figure src="a.png" >}}` and `{{% note %}}` of Hugo and Quarto, `{% if a %}` of Liquid and Jinja,
 * `{{ "<b>" }}` of Vue. The token is that of plain text, so that a tag and the text around it become one text node.
 */
export function templateTags(text: string): Extension {
  const tokenize = delimitedTokenizer({
    pairs: [
      ['{{<', '>}}'],
      ['{{%', '%}}'],
      ['{{', '}}'],
      ['{%', '%}'],
    ],
    text: 'data',
    maxLength: 1000,
    finder: new TextFinder(text),
    // A plain `{{ }}` has to be read as text only if it contains a `<`. If it has a backslash or an `&`, `src/slidev/` has escaped it.
    accepts: (source) => /^\{\{?[<%]/.test(source) || /^\{\{[^{}\\&\n]*<[^{}\\&\n]*\}\}$/.test(source),
  })
  return { text: { [openBrace]: { name: 'templateTag', tokenize } } }
}
