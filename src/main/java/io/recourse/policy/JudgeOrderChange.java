package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether an order may still be changed, and by whom: how far it is decides. */
@Service
public class JudgeOrderChange {

  private static final String TABLE = "orderChange";

  private final Decisions decisions;
  private final Clock clock;

  JudgeOrderChange(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * What the table reads of an order and a wish.
   *
   * @param status name of the order's status; null where the shop told none
   * @param change CANCEL, SHIP_TO, ITEMS or PAYMENT
   * @param customerLevel the shop's own; may be null
   */
  public record Facts(String status, String change, Instant placedAt, String customerLevel) {}

  /** Keeps a receipt on the case; without one, before the case exists, nothing is kept. */
  @Transactional
  public OrderChangeVerdict judge(CaseNumber number, Facts facts) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("orderStatus", facts.status() == null ? "UNKNOWN" : facts.status());
    columns.put("change", facts.change());
    columns.put("hoursSincePlaced", Duration.between(facts.placedAt(), clock.instant()).toHours());
    columns.put("customerLevel", facts.customerLevel());
    Judgement said = decisions.evaluate(TABLE, number, null, columns);
    return new OrderChangeVerdict(
        OrderChangeVerdict.Answer.valueOf(said.text("answer")),
        OrderChangeVerdict.Code.valueOf(said.text("groundCode")),
        said.text("ground"));
  }
}
