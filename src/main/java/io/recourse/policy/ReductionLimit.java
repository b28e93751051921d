package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how much comes off the price of goods at most that stay with the customer (RET-10). */
@Service
public class ReductionLimit {

  private static final String TABLE = "reductionLimit";

  private final Decisions decisions;

  ReductionLimit(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * In percent of what the goods cost; keeps a receipt on the case.
   *
   * @param kind what went wrong with their delivery, such as {@code DAMAGED}
   */
  @Transactional
  public int mostPercent(CaseNumber number, String kind) {
    Judgement said = decisions.evaluate(TABLE, number, null, Map.of("kind", kind));
    return Math.toIntExact(said.number("mostPercent"));
  }
}
