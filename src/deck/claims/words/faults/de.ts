import type { FaultWords } from '../claimWords.ts'

/** Nouns for the text itself or a part of it: a sentence with one of them is mostly about the text. */
const textNouns =
  '(?:Artikel|Beitrag|Post|Blogpost|Blogbeitrag|Kapitel|Abschnitt|Tutorial|Text|Teil|Leitfaden|Vortrag|Dokument|Buch)s?'
/** Verbs for what a text and its readers do: look at, explain, learn. */
const lookVerbs =
  '(?:ansehen|anschauen|anzusehen|sehen|betrachten|besprechen|behandeln|beschreiben|erklären|erläutern|vorstellen|zeigen|lernen|erfahren|eingehen|bauen|erstellen|schreiben)'
/** The word for `this` in all its forms. */
const demonstrative = 'dies(?:e[mnrs]?)'

export const faults: FaultWords = {
  meta: [
    ...[
      `${demonstrative} ${textNouns}`,
      `(?:nächste|vorige|vorherige|letzte|folgende|erste|zweite)[mnrs]? ${textNouns}`,
    ],
    ...[`(?:wir|ich) (?:werden?|wollen|will|möchten?) (?:\\S+ ){0,8}${lookVerbs}`],
    ...[`(?:werden?|wollen|will|möchten?) (?:wir|ich|Sie|du) (?:\\S+ ){0,8}${lookVerbs}`],
    'lass(?:t|en)? (?:es |sie )?uns',
    'lassen Sie (?:es )?uns',
    'sieht (?:so|ganz) aus',
    '^(?:großartig|ausgezeichnet|super|versuche|warten wir|(?:beginnen|betrachten|bauen|erstellen|fangen|gehen|kommen|lassen|nehmen|probieren|schauen|schreiben|sehen|starten|werfen) wir)',
    ...['wie (?:oben|bereits|schon|zuvor|eingangs|erwähnt|gesagt|beschrieben)', 'wie folgt', 'im Folgenden'],
    ...['(?:der|die|das|den|dem) folgenden?', '(?:oben|unten) (?:genannte|gezeigte|beschriebene)[mnrs]?'],
    ...['hier (?:ist|sind|sehen|siehst|sieht|findest|finden|kommt)', 'wie (?:du|man|Sie|wir) (?:siehst|sieht|sehen)'],
    ...[
      'Inhaltsverzeichnis',
      'willkommen (?:zu|zum|zur|bei|im|in)',
      'viel Spaß',
      'zum Schluss',
      "das war(?:[’']s| es)",
    ],
    ...[
      'stell(?:en Sie|t)? (?:dir|sich|euch) vor',
      'heute (?:geht|zeige|schauen|wollen)',
      'ich hoffe',
      'bis (?:bald|dann)',
    ],
  ],
  leans: [
    ...[
      demonstrative,
      'das (?:ist|war|sind|bedeutet|heißt|liegt|wird|wurde|geht|kann|macht|führt|hat|gilt|hilft|lässt|funktioniert|reicht|sorgt|zeigt|passiert|klingt)',
      'die (?:sind|waren|haben|werden)',
      'es(?! gibt)',
      'er',
      'ihm',
      'ihn(?:en)?',
    ],
    ...['sie (?:\\p{L}+t|war|wird|kann|soll|muss)', 'ihre?[mnrs]?', 'seine?[mnrs]?', 'solche?[mnrs]?'],
    ...[
      'beide[nrs]?',
      'aber',
      'und',
      'doch',
      'also',
      'so',
      'auch',
      'dann',
      'oder',
      'denn',
      'daher',
      'darum',
      'deshalb',
    ],
    ...['deswegen', 'dadurch', 'dazu', 'dabei', 'davon', 'danach', 'darüber', 'darauf', 'dafür', 'dagegen', 'daraus'],
    ...['daran', 'darin', 'darunter', 'dort', 'damit (?:ist|wird|kann|können|sind|lässt|lassen|haben|hat|wurde)'],
    ...['außerdem', 'zudem', 'ferner', 'weiterhin', 'trotzdem', 'dennoch', 'jedoch', 'allerdings', 'stattdessen'],
    ...['sonst', 'andernfalls', 'ebenso', 'ebenfalls', 'gleichzeitig', 'folglich', 'somit', 'hingegen', 'natürlich'],
    ...['hier(?:bei|mit|für|zu|von|durch|auf|in|aus)?', 'nun', 'jetzt', 'schließlich', 'anschließend', 'wieder'],
    ...['zuerst', 'zunächst', 'erstens', 'zweitens', 'drittens', 'zum (?:Beispiel|einen|anderen)', 'beispielsweise'],
    ...['im Gegensatz', 'mit anderen Worten', 'insbesondere', 'leider', 'glücklicherweise', 'ja,', 'nein,', 'gut,'],
    ...['(?:letz|ers)tere[mnrs]?', 'd(?:er|ie|as)selbe', `(?:in|bei|mit|für|aus|auf|nach|unter|an) ${demonstrative}`],
    ...[
      'wobei',
      'wodurch',
      'weshalb',
      'woraus',
      'eine? weitere[nrs]?',
      'weitere',
      'andere',
      'd\\. ?h\\.',
      'z\\. ?B\\.',
    ],
  ],
  goesOn: [
    ...['und', 'oder', 'der', 'die', 'das', 'dass', 'weil', 'mit', 'für', 'ist', 'sind', 'war', 'von', 'zu', 'bei'],
    ...['wobei', 'wo', 'wenn', 'als', 'usw', 'bzw', 'sowie'],
  ],
  credits: [
    ...[
      'danke',
      'vielen Dank',
      'Dank (?:an|gilt|geht)',
      'Danksagung',
      '(?:Bild|Foto|Grafik)(?:er|s)?(?: von|quelle|\\s*:)',
    ],
    ...[
      'Quellen?\\s*:',
      'Urheberrecht',
      'alle Rechte vorbehalten',
      'Autor(?:in)?\\s*:',
      'über (?:den Autor|die Autorin)',
    ],
    ...[
      'übersetzt (?:von|aus)',
      'veröffentlicht (?:von|am|auf|bei)',
      'geschrieben von',
      'lizenziert unter',
      'gesponsert',
    ],
    ...['abonnier\\p{L}*', 'folgt? (?:mir|uns)', 'zuletzt aktualisiert'],
  ],
  pointers: [
    ...['siehe', '(?:mehr|weitere|nähere) (?:dazu|Informationen|Infos|Details|Einzelheiten)', 'klick(?:e|en|t)?'],
    ...[
      '(?:finden|findest|findet) (?:Sie|du|ihr|man|sich)',
      'nachlesen',
      'weiterlesen',
      'heruntergeladen',
      'herunterladen',
    ],
    ...[
      'verfügbar (?:unter|auf)',
      '^(?:lesen Sie|lies|besuch\\p{L}*)',
      '^(?:Referenzen|Links?|Verweise|Literatur)\\s*:',
    ],
    ...['(?:offizielle|vollständige)[nr]? (?:Dokumentation|Liste)'],
  ],
  captions: [
    '(?:Abbildung|Abb\\.?|Tabelle|Tab\\.|Bild|Listing|Grafik|Diagramm|Screenshot|Beispiel|Formel)\\s*(?:[\\d.]+|[A-Z])\\s*(?:[:.：)—–-]|$)',
    'Screenshots? (?:von|des|der)',
    '(?:Quelle|Beispiel|Ausgabe|Ergebnis|Bild|Datei(?:name)?)\\s*:',
  ],
  questions: [],
}
