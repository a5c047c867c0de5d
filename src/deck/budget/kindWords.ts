/**
 * Words that tell the kind of a slide (`slideKinds`). Each kind has a line for each language: English, Chinese, Japanese,
 * Korean, German, French, Spanish, Portuguese and Russian. To add a language, add a line to each kind.
 */
export const kindWords = {
  decision: [
    'decide, decided, decision, recommend, recommends, should, must, need to, plan to, next step, roadmap, risk, cost, costs, revenue, deadline',
    '决定, 决策, 建议, 应该, 必须, 需要, 下一步, 路线图, 风险, 成本, 收入, 期限',
    '決定, 推奨, べき, 必要, 次のステップ, リスク, コスト, 費用, 売上, 期限',
    '결정, 권장, 추천, 해야, 필요, 다음 단계, 위험, 비용, 매출, 기한',
    'entscheiden, entschieden, Entscheidung, empfehlen, Empfehlung, sollte, sollten, muss, müssen, nächste Schritte, Risiko, Kosten, Umsatz, Frist',
    'décider, décidé, décision, recommander, recommandation, il faut, doit, doivent, prochaines étapes, risque, risques, coût, coûts, échéance',
    'decidir, decidió, decisión, recomendar, recomendación, hay que, debe, deben, próximos pasos, riesgo, riesgos, coste, costo, costes, plazo',
    'decidiu, decisão, recomendação, é preciso, deve, devem, próximos passos, risco, riscos, custo, custos, prazo',
    'решили, решение, рекомендуем, рекомендация, следует, нужно, необходимо, следующие шаги, риск, риски, стоимость, затраты, срок',
  ],
  definition: [
    'is defined as, is called, are called, refers to, means that, stands for, definition, definitions',
    '是指, 指的是, 称为, 叫做, 定义, 所谓',
    'とは, と呼ぶ, と呼ばれ, 定義, を指す, という意味',
    '이란, 정의, 라고 부른다, 라고 한다, 을 말한다, 를 말한다, 의미한다',
    'bezeichnet, nennt man, heißt, bedeutet, steht für, Definition, Definitionen',
    'désigne, on appelle, est appelé, signifie, définition, définitions',
    'se llama, se denomina, significa, se refiere a, definición, definiciones',
    'chama-se, é chamado, refere-se a, definição, definições',
    'называется, называют, означает, определение, определения',
  ],
  example: [
    'for example, for instance, e.g., example, examples, such as, imagine, suppose',
    '例如, 比如, 举例, 例子, 示例, 譬如, 假设',
    '例えば, たとえば, 例, 具体例',
    '예를 들어, 예를 들면, 예시, 예컨대, 가정',
    'zum Beispiel, z.B., z. B., beispielsweise, Beispiel, Beispiele, angenommen',
    'par exemple, exemple, exemples, imaginez, supposons',
    'por ejemplo, ejemplo, ejemplos, imagina, supongamos',
    'por exemplo, exemplo, exemplos, imagine, suponha',
    'например, пример, примеры, к примеру, предположим, допустим',
  ],
}
