package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what comes next on a delivery that went wrong (RET-10). */
@Service
public class JudgeDelivery {

  private static final String TABLE = "deliveryProblem";

  private final Decisions decisions;

  JudgeDelivery(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * What the table reads.
   *
   * @param kind what went wrong, such as {@code LATE}
   * @param trouble what tracking said of the parcel when the problem began; {@code NONE} for
   *     nothing
   * @param found what was found out about the parcel; {@code NONE} for nothing
   * @param delivered whether the shop knows it as delivered
   * @param declared whether the customer said that nothing came
   * @param proved whether photos or files are there
   * @param overdue the wait that ran out: {@code NONE}, {@code GOODS} or {@code ANSWER}
   * @param wish what the customer wants, a name of {@code cases.Remedy}
   * @param again whether an outcome was questioned
   * @param inTime whether it was told within {@link TermName#DELIVERY_CLAIM} after the delivery
   */
  public record Facts(
      String kind,
      String trouble,
      String found,
      boolean delivered,
      boolean declared,
      boolean proved,
      String overdue,
      String wish,
      boolean again,
      boolean inTime) {}

  /** Keeps a receipt on the case. */
  @Transactional
  public DeliveryVerdict judge(CaseNumber number, int item, Facts facts) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("kind", facts.kind());
    columns.put("trouble", facts.trouble());
    columns.put("found", facts.found());
    columns.put("delivered", facts.delivered());
    columns.put("declared", facts.declared());
    columns.put("proved", facts.proved());
    columns.put("overdue", facts.overdue());
    columns.put("wish", facts.wish());
    columns.put("again", facts.again());
    columns.put("inTime", facts.inTime());
    Judgement said = decisions.evaluate(TABLE, number, item, columns);
    return new DeliveryVerdict(
        DeliveryVerdict.Step.valueOf(said.text("step")), said.text("ground"));
  }
}
