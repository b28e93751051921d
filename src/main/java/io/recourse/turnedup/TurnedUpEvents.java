package io.recourse.turnedup;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says on the timeline of a delivery what becomes of goods that turned up. */
@Component
class TurnedUpEvents {

  private final ApplicationEventPublisher events;

  TurnedUpEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  void turnedUp(TurnedUp found) {
    events.publishEvent(
        DomainEvent.of(
            found.number(),
            "GoodsTurnedUp",
            "Goods that counted as lost turned up.",
            Map.of(
                "teller", found.teller().name(),
                "amount", found.worth().amount(),
                "currency", found.worth().currency(),
                "ground", found.ground())));
  }

  void chosen(CaseNumber number, TurnedUpChoice choice) {
    events.publishEvent(
        DomainEvent.of(
            number,
            "TurnedUpGoodsChosen",
            "The customer said what becomes of the goods that turned up.",
            Map.of("choice", choice.name())));
  }

  void settled(TurnedUp found) {
    events.publishEvent(
        DomainEvent.of(
            found.number(),
            "TurnedUpGoodsSettled",
            "It is settled what becomes of the goods that turned up.",
            Map.of("state", found.state().name())));
  }
}
