/** Match the end of a sentence that says only that something follows: `Follow the steps below`, `结果如下图所示。` */
export const pointsAhead =
  /(?:\b(?:below|following(?: \w+)?|follows|like (?:this|so)|where)|如下(?:[图圖表]所示|所示)?|以下|[见見]下[图圖表文]?|下面|为|為|次の(?:ように|通り)|以下の(?:ように|通り)|아래와 같이|다음과 같이|folgt|unten|folgenden?(?: \w+)?|ci-dessous|suivante?s?|abajo|siguientes?|abaixo|seguintes?|ниже|следующ\p{L}+)\s*[.:：。]?$/iu
