package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether what was paid for express goes back, because it was not express (RET-10). */
@Service
public class JudgeSurcharge {

  private static final String TABLE = "expressSurcharge";

  private final Decisions decisions;

  JudgeSurcharge(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * What the table reads.
   *
   * @param kind what went wrong, such as {@code LATE}
   * @param arrived whether the goods reached the customer
   * @param daysLate from the day they were due until they arrived, or until today; never below 0
   */
  public record Facts(String kind, boolean arrived, long daysLate) {}

  /** Keeps nothing yet. */
  public SurchargeVerdict ask(Facts facts) {
    Judgement said =
        decisions.answer(
            TABLE,
            Map.of("kind", facts.kind(), "arrived", facts.arrived(), "daysLate", facts.daysLate()));
    return new SurchargeVerdict(said.is("back"), said.text("ground"), said);
  }

  /** Keeps the receipt on the case. */
  @Transactional
  public void keep(CaseNumber number, SurchargeVerdict verdict) {
    decisions.keep(number, List.of(new Decisions.Taken(null, verdict.judgement())));
  }
}
