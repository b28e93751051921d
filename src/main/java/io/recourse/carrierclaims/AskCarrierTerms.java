package io.recourse.carrierclaims;

import io.recourse.common.CaseNumber;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code carrierTerms} for the terms of a carrier; keeps a receipt on the case. */
@Component
class AskCarrierTerms {

  private static final String TABLE = "carrierTerms";

  private final Decisions decisions;

  AskCarrierTerms(Decisions decisions) {
    this.decisions = decisions;
  }

  CarrierTerms of(CaseNumber number, Loss loss) {
    Judgement said =
        decisions.evaluate(
            TABLE, number, null, Map.of("carrier", loss.carrier(), "damage", loss.damage().name()));
    return new CarrierTerms(
        Math.toIntExact(said.number("noticeDays")),
        Math.toIntExact(said.number("answerDays")),
        said.number("limit"),
        said.text("currency"),
        Math.toIntExact(said.number("reminders")),
        said.text("documents"),
        said.text("ground"));
  }
}
