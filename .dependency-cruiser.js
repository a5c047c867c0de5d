/** Rooms of src/ in the order of the data's way: each imports from those before it. See docs/architecture.md. */
const rooms = [
  'text',
  'messages',
  'article',
  'deck',
  'fit',
  'slidev',
  'present',
  'merge',
  'ledger',
  'formats',
  'files',
  'audience',
  'trust',
  'fonts',
  'render',
  'presenter',
  'outputs',
  'config',
  'pipeline',
  'live',
  'cli',
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that import each other cannot be read one after the other: move what both need into a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...rooms.map((room, at) => ({
      name: `${room}-imports-what-comes-before`,
      comment: 'Data goes one way: what a later room knows is passed in.',
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(?:${[...rooms.slice(at + 1), 'index\\.ts'].join('|')})` },
    })),
    {
      name: 'pure-rooms-stay-pure',
      comment: 'Text and trees in, text and trees out: what reads files, starts processes or draws comes later.',
      severity: 'error',
      from: { path: '^src/(?:text|messages|article|deck|fit|slidev|present|merge|ledger|formats)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?(?:path|url|crypto|util)$' },
    },
    {
      name: 'themes-stand-alone',
      comment: 'A theme is loaded from where it lies, by plain Slidev too: what it shares lies in themes/base/shared.',
      severity: 'error',
      from: { path: '^themes/' },
      to: { path: '^src/' },
    },
    {
      name: 'src-reads-what-themes-share',
      comment: 'The rest of a theme is styles and components, which nothing here may depend on.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^themes/', pathNot: '^themes/base/shared/' },
    },
    {
      name: 'what-themes-share-imports-nothing',
      comment: 'It runs in Node, in Vite and in the page.',
      severity: 'error',
      from: { path: '^themes/base/shared/' },
      to: { pathNot: '^themes/base/shared/' },
    },
    {
      name: 'words-share-no-reading',
      comment:
        'The account of words finds what the reading of an article loses: of article/ it knows what may be left out.',
      severity: 'error',
      from: { path: '^src/ledger/words/' },
      to: { path: '^src/(?:article|deck)/', pathNot: '^src/article/omissions\\.ts$' },
    },
    {
      name: 'audit-shares-nothing',
      comment: 'The audit reads files with other eyes than the program: what is wrong in src/ must not be wrong there too.',
      severity: 'error',
      from: { path: '^tests/audit/' },
      to: { path: '^src/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.vue', '.json'] },
  },
}
