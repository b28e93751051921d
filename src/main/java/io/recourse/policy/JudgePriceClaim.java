package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether the difference to a later price is paid (POL-07). */
@Service
public class JudgePriceClaim {

  private static final String TABLE = "priceProtection";

  private final Decisions decisions;

  JudgePriceClaim(Decisions decisions) {
    this.decisions = decisions;
  }

  /** How a later price of the article compares with what was paid. */
  public enum Price {
    LOWER,
    NOT_LOWER,
    /** The difference down to it was paid by earlier claims. */
    PAID_BEFORE,
    OTHER_CURRENCY,
    UNKNOWN
  }

  /**
   * What the table reads of one line.
   *
   * @param kept whether the customer still has as many pieces as were claimed for
   * @param fallenPercent by how much the price fell, whole percent of what was paid
   * @param category the shop's own; may be null
   * @param customerLevel the shop's own; may be null
   */
  public record Facts(
      Price price,
      boolean kept,
      boolean inWindow,
      long daysSincePurchase,
      int fallenPercent,
      String category,
      String customerLevel) {}

  /** Keeps a receipt on the case. */
  @Transactional
  public PriceVerdict judge(CaseNumber number, int item, Facts facts) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("price", facts.price().name());
    columns.put("kept", facts.kept());
    columns.put("inWindow", facts.inWindow());
    columns.put("daysSincePurchase", facts.daysSincePurchase());
    columns.put("fallenPercent", facts.fallenPercent());
    columns.put("category", facts.category());
    columns.put("customerLevel", facts.customerLevel());
    Judgement said = decisions.evaluate(TABLE, number, item, columns);
    return new PriceVerdict(
        PriceVerdict.Answer.valueOf(said.text("answer")),
        PriceVerdict.Code.valueOf(said.text("groundCode")),
        Math.toIntExact(said.number("share")),
        said.text("ground"));
  }
}
