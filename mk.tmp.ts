import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readAudience } from './src/audience/readAudience.ts'
import { themeSettings } from './src/audience/themeSettings.ts'
import { readSource } from './src/files/readSource.ts'
import { estimateBreaks } from './src/fit/estimateBreaks.ts'
import { copyArticleImages } from './src/pipeline/copyArticleImages.ts'
import { fitTalk } from './src/pipeline/fitTalk.ts'
import { parseSource } from './src/pipeline/parseSource.ts'
import { planTalk } from './src/pipeline/planTalk.ts'
import { writeDeck } from './src/slidev/writeDeck.ts'
const [out, auds, ...folders] = process.argv.slice(2)
for (const folder of folders) for (const name of globSync(folder.endsWith('.md')?folder:folder+'/**/*.md')) for (const a of auds!.split(',')) {
  const audience = await readAudience(a)
  const d = join(out!, basename(name,'.md')==='README'?basename(dirname(name)):basename(name,'.md')); mkdirSync(d,{recursive:true})
  try {
    const file = await readSource(name)
    const article = await parseSource({ file, name: basename(name,'.md') })
    await copyArticleImages(article, file, { article: name, deckFolder: join(out!,'img') })
    const plan = planTalk(article, audience, { file })
    const { deck } = fitTalk(plan, estimateBreaks(plan.whole), file)
    writeFileSync(join(d, a+'.md'), writeDeck(deck, themeSettings(audience, join(d, a+'.md'))))
  } catch (e) { console.error(name, String(e).slice(0,100)) }
}
