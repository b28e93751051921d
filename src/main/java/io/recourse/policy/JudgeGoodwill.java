package io.recourse.policy;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how much goodwill a role may grant (RFD-03). */
@Service
public class JudgeGoodwill {

  private static final String TABLE = "goodwillLimit";

  private final Decisions decisions;
  private final References references;

  JudgeGoodwill(Decisions decisions, References references) {
    this.decisions = decisions;
    this.references = references;
  }

  /**
   * What the table reads.
   *
   * @param kind POINTS, COUPON or MONEY
   * @param role a team, such as {@code agent}
   * @param customerLevel the shop's own; may be null
   * @param caseType name of the type of the case
   * @param lifeCycle stage of the product it is about, today; null where none is known (PLC-02)
   * @param higherGoodwill whether members of that level are given more (CUS-09)
   */
  public record Facts(
      String kind,
      String role,
      String customerLevel,
      String caseType,
      String lifeCycle,
      boolean higherGoodwill) {}

  /** Keeps a receipt on the case. */
  @Transactional
  public GoodwillLimits limits(CaseNumber number, Facts facts) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("kind", facts.kind());
    columns.put("role", facts.role());
    columns.put("customerLevel", facts.customerLevel());
    columns.put("caseType", facts.caseType());
    columns.put("lifeCycle", facts.lifeCycle());
    columns.put("higherGoodwill", facts.higherGoodwill());
    Judgement said = decisions.evaluate(TABLE, number, null, columns);
    return new GoodwillLimits(
        said.number("perGrant"),
        said.number("perPeriod"),
        (int) said.number("periodDays"),
        (int) said.number("validDays"),
        said.text("nextRole"));
  }

  /** Whether sums in this currency can be compared with a limit. */
  public boolean compares(String currency) {
    return references.compares(currency);
  }

  /** A sum as the limits are written. */
  public BigDecimal units(Money sum) {
    return references.units(sum);
  }
}
