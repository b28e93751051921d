package io.recourse.carrierclaims;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The terms of a carrier that held on the day it was given the parcel: those agreed with it, else
 * those of the table {@code carrierTerms}. Which ones is kept on the claim.
 */
@Component
class AskCarrierTerms {

  private static final String TABLE = "carrierTerms";

  private final Decisions decisions;
  private final CarrierTermsBook agreed;
  private final HandedOver handedOver;
  private final ApplicationEventPublisher events;

  AskCarrierTerms(
      Decisions decisions,
      CarrierTermsBook agreed,
      HandedOver handedOver,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.agreed = agreed;
    this.handedOver = handedOver;
    this.events = events;
  }

  CarrierTerms of(CaseNumber claim, ServiceCase parent, Loss loss) {
    LocalDate sent = handedOver.day(parent, loss);
    return agreed
        .inForce(loss.carrier(), loss.damage(), sent)
        .map(
            terms -> {
              events.publishEvent(applied(claim, terms, sent));
              return terms.terms();
            })
        .orElseGet(() -> byTable(claim, loss));
  }

  private CarrierTerms byTable(CaseNumber claim, Loss loss) {
    Judgement said =
        decisions.evaluate(
            TABLE, claim, null, Map.of("carrier", loss.carrier(), "damage", loss.damage().name()));
    return new CarrierTerms(
        Math.toIntExact(said.number("noticeDays")),
        Math.toIntExact(said.number("answerDays")),
        said.number("limit"),
        said.text("currency"),
        Math.toIntExact(said.number("reminders")),
        said.text("documents"),
        said.text("ground"));
  }

  private static DomainEvent applied(CaseNumber claim, DatedTerms terms, LocalDate sent) {
    return DomainEvent.of(
        claim,
        "CarrierTermsApplied",
        "The terms agreed with the carrier for parcels of that day apply.",
        Map.of(
            "carrier", terms.carrier(), "from", terms.from().toString(), "sent", sent.toString()));
  }
}
