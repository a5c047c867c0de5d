import type { Block, Kind } from './article.ts'

/**
 * What may be missing from a talk, by the name of the rule. The patterns are this check's own: a rule of the program that
 * has become too wide shows in what is missing without being named here.
 */
export const omissions = {
  /** The address of a picture, which names its service or its folder: a picture beside the article is none. */
  badge: (address: string) =>
    /^(?:https?:)?\/\/(?:[^/]*\b(?:shields|badge\w*|badgen|codecov|coveralls|travis-ci|circleci|appveyor|snyk|david-dm|nodei|bettercodehub|readthedocs|star-history|visitor\w*|hits)\.|[^?]*(?:\b(?:badge|shield)s?\b|\/workflows?\/.*\.svg))/i.test(
      address,
    ),
  'table of contents': ({ text }: Block) =>
    /^\W*(?:\[{1,2}_?toc_?\]{1,2}|\$\{toc\}|\{:\s*toc.*\}|@\[toc\].*)\W*$/i.test(text.trim()) ||
    /^[^\p{L}]*(?:table of contents?|contents|toc|table des matières|sommaire|inhalt|inhaltsverzeichnis|índice|содержание|оглавление|目录|目錄|目次|목차)[^\p{L}]*$/iu.test(
      text,
    ),
  'module of MDX': ({ kind, text }: Block) =>
    kind === 'paragraph' &&
    text.split('\n').every((line) => /^\s*(?:import\s.*['"];?|export\s+(?:const|default|\{).*)$/.test(line)),
  'target of a link': ({ kind, text }: Block) =>
    kind === 'paragraph' && text.split('\n').every((line) => /^\s*\([^()\s]+\)=\s*$/.test(line)),
  'tags of notes': ({ kind, text }: Block) =>
    kind === 'paragraph' && /^\s*#[\p{L}\p{N}_/-]+(?:\s+#[\p{L}\p{N}_/-]+)+\s*$|^\s*#[^\s#]+\/\S+\s*$/u.test(text),
  'output of a notebook': ({ kind, text }: Block) =>
    kind === 'code' &&
    /^\S+\.py:\d+: \w+Warning:|^\[?<[^<>]* at 0x[\da-f]+>\]?$|^<ipython-input[^>]*>:\d+: \w+Warning/.test(text),
  'query of a plugin': ({ kind, text }: Block) =>
    kind === 'code' && /^\s*(?:LIST|TABLE|TASK|CALENDAR|dv\.|const|not done|due)\b/.test(text),
  'heading of the footnotes': ({ kind, text }: Block) =>
    kind === 'heading' && /^(?:foot)?notes:?$|^脚注$|^注释$/i.test(text.trim()),
  'break of pages': ({ text }: Block) =>
    text
      .split('\n')
      .every(
        (line) =>
          /^\s*(?:(?:\\[a-z]+\*?(?:\{[^{}]*\})*\s*)+|\{\{<\s*pagebreak\s*>\}\})$/.test(line) &&
          /page|skip|space|fill|indent|center|\\(?:begin|end|set|list|table|make|appendix|par)/.test(line),
      ),
  'tag that a site fills in': ({ text }: Block) =>
    /^\s*(?:\{\{[<%]\s*[\w/-]+(?:\s+(?:[\w-]+=)?(?:"[^"\s]*"|[\w./-]+))*\s*[>%]\}\}\s*)+$/.test(text) &&
    !/(?:caption|title|alt)=/.test(text),
  'file that a site shows': ({ kind, text }: Block) =>
    kind === 'paragraph' &&
    text
      .split('\n')
      .every((line) =>
        /^\s*(?:<<< ?@\/\S+.*|-{2}8<-{2} "[^"]+"|@\[?code[^\]]*\]?(?:\([^()]*\))?|\{\* \S+(?: (?:ln|hl)\[[^\]]*\])* \*\})\s*$/.test(
          line,
        ),
      ),
  /** A whole listing of mdBook: beside code of the article a line that includes a file is a line like the others. */
  'listing of files that a site includes': (listing: string) =>
    /^(?:\s*\{\{#(?:rustdoc_include|include|playground) [^{}]*\}\}\s*)+$/.test(listing),
  attributes: ({ text }: Block) => /^\s*\{[:#.%][^{}]*\}\s*$/.test(text),
} as const

/** The rule that lets a block be missing. Of links to the article's own headings the reader of the article tells. */
export function ruleFor(kind: Kind, text: string): string | undefined {
  const block: Block = { kind, text, line: 0 }
  const names = [
    'table of contents',
    'heading of the footnotes',
    'module of MDX',
    'target of a link',
    'break of pages',
    'tags of notes',
    'query of a plugin',
    'output of a notebook',
    'tag that a site fills in',
    'file that a site shows',
    'attributes',
  ] as const
  return names.find((name) => omissions[name](block))
}
