/**
 * Titles of back matter: sections about the text, its author or its sources, not about its subject. Each entry is the
 * source of a regular expression that must match a whole title. They are in English, Chinese, Japanese, Korean, and a few
 * other languages. To add a language, add its words to both lists.
 */
export const backMatterWords = {
  /** Titles that name back matter wherever in the article their section stands. */
  anywhere: [
    ...['acknowledge?ments?', 'special thanks', 'change ?log', '(?:implementation|revision|version|document) history'],
    ...[
      'table of contents',
      'contributors',
      '致[谢謝]',
      '鸣谢|鳴謝',
      '(?:更新|修订|變更|变更|异动|異動)(?:日志|记录|紀錄|历史|歷程)',
    ],
    ...[
      '谢辞|謝辞',
      '(?:変更|更新|改訂)履歴',
      '감사의 (?:말|글)',
      '변경 (?:이력|내역)',
      'danksagung(?:en)?',
      'remerciements?',
    ],
    ...[
      'agradecimientos?',
      'agradecimentos?',
      'благодарности',
      'änderungs(?:historie|protokoll)',
      'table des matières',
    ],
    ...['inhaltsverzeichnis', 'índice', 'sumário', 'содержание', 'оглавление'],
  ],
  /** Titles that name back matter only at the article's end: elsewhere `References` may be a topic. */
  atEnd: [
    ...[
      'references?',
      'bibliography',
      'sources?',
      'footnotes?',
      '(?:further|additional|recommended|more) (?:reading|resources|links)',
    ],
    ...['(?:related )?(?:links|resources|posts|articles|materials?|artifacts)', 'see also', '(?:read|learn) more'],
    ...[
      'you (?:may|might) also (?:like|enjoy)(?: reading)?',
      'credits',
      'thanks?(?: you)?(?:(?: so much)? for .+)?',
      'thank you(?: all| notes?)',
    ],
    ...[
      'follow (?:me|us)(?: on .+)?',
      '(?:any )?questions',
      'q ?[&/] ?a',
      'found a (?:typo|mistake|bug)',
      'about (?:me|us|the authors?)',
    ],
    ...['contact(?: me| us)?', 'getting in touch', 'licen[cs]e', 'copyright', 'comments', 'support (?:me|us)'],
    ...[
      '参考(?:资料|文献|链接|文章|来源|资源)?',
      '參考(?:資料|文獻|連結|文章|來源)?',
      '资料|资源|链接|引用|注释|学习リソース|学習リソース',
    ],
    ...[
      '(?:延伸|扩展|拓展|擴展|推荐|推薦|相关|相關)(?:阅读|閱讀|文章|链接|連結|资料|資料)',
      '关于(?:作者|我)|關於(?:作者|我)',
    ],
    ...[
      '版权(?:声明|说明)?|版權(?:聲明)?',
      '许可(?:证|协议)?|授權',
      '(?:感谢|感謝)(?:阅读|閱讀|大家)?',
      '联系(?:我|方式)|聯絡(?:我|方式)',
      '关注我',
    ],
    ...[
      '参考(?:リンク|資料|文献|記事|サイト|URL)',
      '関連(?:記事|リンク|資料)',
      'ライセンス',
      '著者について|筆者について',
      'リンク',
    ],
    ...[
      'ご?清聴.*ありがとうございました',
      '出典',
      '참고(?:자료|문헌| 자료| 문헌| 링크)?',
      '참조',
      '출처',
      '관련 (?:글|링크)',
      '라이[선센]스',
    ],
    ...['감사합니다', 'quellen', 'literatur', 'weiterführende links', 'références', 'liens', 'referencias', 'enlaces'],
    ...['ссылки', 'источники', '(?:список )?литератур[аы]', 'المراجع', 'полезные ссылки', 'об авторе', 'вопросы'],
    ...['quellenangaben', 'über (?:den autor|die autorin|mich|uns)', 'lizenz', 'kontakt', 'fragen', 'siehe auch'],
    ...['références? bibliographiques?', 'bibliographie', 'sources', 'pour aller plus loin', 'voir aussi', 'à propos'],
    ...[
      'bibliografía',
      'fuentes',
      'véase también',
      'licencia',
      'sobre (?:el autor|la autora|mí)',
      'preguntas',
      'contacto',
    ],
    ...[
      'referências',
      'bibliografia',
      'fontes',
      'veja também',
      'licença',
      'sobre [oa] autora?',
      'links úteis',
      'contato',
    ],
  ],
}
