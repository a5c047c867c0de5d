/**
 * Words that show the kind of a slide, in English, Chinese, Japanese and Korean, a line for each language. To add a
 * language: add a line to each kind.
 */
export const kindWords = {
  decision: [
    'decide, decided, decision, recommend, recommends, should, must, need to, plan to, next step, roadmap, risk, cost, costs, revenue, deadline',
    '决定, 决策, 建议, 应该, 必须, 需要, 下一步, 路线图, 风险, 成本, 收入, 期限',
    '決定, 推奨, べき, 必要, 次のステップ, リスク, コスト, 費用, 売上, 期限',
    '결정, 권장, 추천, 해야, 필요, 다음 단계, 위험, 비용, 매출, 기한',
  ],
  definition: [
    'is defined as, is called, are called, refers to, means that, stands for, definition, definitions',
    '是指, 指的是, 称为, 叫做, 定义, 所谓',
    'とは, と呼ぶ, と呼ばれ, 定義, を指す, という意味',
    '이란, 정의, 라고 부른다, 라고 한다, 을 말한다, 를 말한다, 의미한다',
  ],
  example: [
    'for example, for instance, e.g., example, examples, such as, imagine, suppose',
    '例如, 比如, 举例, 例子, 示例, 譬如, 假设',
    '例えば, たとえば, 例, 具体例',
    '예를 들어, 예를 들면, 예시, 예컨대, 가정',
  ],
}
