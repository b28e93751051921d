package io.recourse.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether an article may be sent in exchange for another: same product only, or any. */
@Service
public class JudgeExchange {

  private final Decisions decisions;

  JudgeExchange(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Asked before the case exists, so it leaves no receipt.
   *
   * @param sameProduct whether both are variants of one product
   * @param reason name of the line's reason
   * @param customerLevel the shop's own; may be null
   */
  @Transactional
  public ExchangeVerdict judge(boolean sameProduct, String reason, String customerLevel) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("sameProduct", sameProduct);
    columns.put("reason", reason);
    columns.put("customerLevel", customerLevel);
    Judgement said = decisions.evaluate("exchangeArticle", null, null, columns);
    return new ExchangeVerdict(
        said.is("allowed"), ExchangeVerdict.Ground.valueOf(said.text("groundCode")));
  }
}
