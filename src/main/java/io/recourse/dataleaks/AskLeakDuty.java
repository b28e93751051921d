package io.recourse.dataleaks;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code leakNotice} who has to be told; keeps a receipt on the case. */
@Component
class AskLeakDuty {

  private static final String TABLE = "leakNotice";

  private final Cases cases;
  private final Decisions decisions;

  AskLeakDuty(Cases cases, Decisions decisions) {
    this.cases = cases;
    this.decisions = decisions;
  }

  LeakDuty of(CaseNumber number, LeakRisk risk) {
    String country = cases.get(number).origin().country();
    Judgement said =
        decisions.evaluate(
            TABLE,
            number,
            null,
            Map.of("country", country == null ? "" : country, "risk", risk.name()));
    return new LeakDuty(said.is("authority"), said.is("persons"), said.text("ground"));
  }
}
