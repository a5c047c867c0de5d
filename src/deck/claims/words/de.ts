import type { ClaimWords } from './claimWords.ts'
import { faults } from './faults/de.ts'

export const de: ClaimWords = {
  spaced: true,
  ...faults,
  sumsUp: [
    ...['kurz (?:gesagt|gefasst|und gut)', 'zusammengefasst', 'zusammenfassend', 'insgesamt', 'alles in allem'],
    ...['unterm Strich', 'fazit', 'letztlich', 'letzten Endes', 'das Wichtigste', 'der (?:Kern|Punkt|Schlüssel) ist'],
  ],
  results: [
    ...[
      'Ergebnis(?:se)?',
      'zeig(?:t|te|en|ten)',
      'ergab(?:en)?',
      'führt(?:e|en)? (?:dazu|zu)',
      'beweist',
      'bewies(?:en)?',
    ],
    ...['reduzier(?:t|te|en)', 'senk(?:t|te|en)', 'sank(?:en)?', 'sinkt', 'gesunken', 'fiel(?:en)?', 'gefallen'],
    ...['stieg(?:en)?', 'steigt', 'gestiegen', 'wuchs(?:en)?', 'wächst', 'gewachsen', 'erhöh(?:t|te|en)'],
    ...[
      'verbesser(?:t|te|n|ung)',
      'verringer(?:t|te|n)',
      'verdoppel(?:t|te|n)',
      'halbier(?:t|te|en)',
      'spar(?:t|te|en)',
    ],
    ...[
      'erreich(?:t|te|en)',
      'verursach(?:t|te|en)',
      'verhinder(?:t|te|n)',
      'garantier(?:t|te|en)',
      'scheiter(?:t|te|n)',
    ],
    ...['muss', 'müssen', 'darf nicht', 'dürfen nicht', 'nie(?:mals)?', 'immer', 'unmöglich', 'entscheidend'],
    ...['weil', 'sodass', 'so dass', 'deshalb', 'der (?:größte|wichtigste|eigentliche|einzige) \\p{L}+ (?:ist|war)'],
  ],
  contrasts: [
    ...['aber', 'sondern', 'statt', 'anstatt', 'anstelle', 'nicht nur', 'während', 'obwohl', 'trotz', 'jedoch'],
    ...['ohne', 'nur (?:wenn|dann)', 'erst (?:wenn|dann)', 'anders als', 'nicht mehr', 'dagegen', 'hingegen', 'außer'],
  ],
  comparisons: [
    ...['mehr', 'weniger', 'schneller', 'langsamer', 'besser', 'schlechter', 'größer', 'kleiner', 'höher', 'niedriger'],
    ...['günstiger', 'billiger', 'teurer', 'einfacher', 'leichter', 'sicherer', '\\p{L}+er als', 'so \\p{L}+ wie'],
    ...['am \\p{L}+sten', 'meisten', 'wenigsten', 'beste[nrs]?', 'doppelt', '\\d+[- ]?(?:mal|fach)', 'im Vergleich'],
    ...['verglichen mit', 'gegenüber', 'mindestens', 'höchstens'],
  ],
  conditions: [
    ...['wenn', 'falls', 'sobald', 'solange', 'bevor', 'ehe', 'nachdem', 'sofern', 'sollte(?:n|st)?', 'angenommen'],
    ...['als (?:ich|wir|er|sie|es|der|die|das)', 'im Fall(?:e)?'],
  ],
  definitions: [
    '(?:eine? |der |die |das )?[^\\s,.;:]+(?: [^\\s,.;:]+){0,5} (?:ist|sind|bezeichnet|bedeutet|beschreibt|erlaubt|ermöglicht) (?:eine?[mnrs]?|der|die|das|den|es)',
  ],
  asks: [
    ...['nächste Schritte', 'To-?do', 'Aufgaben', 'Maßnahmen', 'was (?:ist zu )?tun', 'was (?:du|Sie|wir) tun k[aö]nn'],
    ...[
      'Empfehlungen',
      'Checkliste',
      'Übung(?:en)?',
      'erste Schritte',
      'loslegen',
      'mitmachen',
      'Handlungsempfehlungen',
    ],
  ],
  invites: [
    '(?:kontaktiere|kontaktieren Sie|schreib|schreiben Sie) uns',
    '(?:wir|ich) freuen? (?:uns|mich)',
    '(?:mach|machen Sie|macht) mit',
    '(?:wir|ich) hoffen?,? dass',
    'bleib(?:t|en Sie)? dran',
    'probier(?:e|t|en Sie)? es aus',
    '(?:viel Spaß|viel Erfolg)',
  ],
  imperatives: [
    '^\\p{L}+en Sie',
    '^(?:achte|ändere|aktiviere|baue|beginne|denke?|entferne|erstelle|füge|halte|installiere|lass|lerne|lies|lösche|mache?|miss|nutze|öffne|plane|prüfe|schreibe?|setze?|starte|suche|teile|teste|vermeide|verwende|wähle|zeige)',
  ],
}
