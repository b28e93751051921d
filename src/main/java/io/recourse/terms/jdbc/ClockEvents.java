package io.recourse.terms.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.terms.CaseClock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says of every clock that it started and how it ended. */
@Component
class ClockEvents {

  private final ApplicationEventPublisher events;

  ClockEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  void started(CaseNumber number, String name, String party, Instant dueAt, String defaultOutcome) {
    publish(
        number,
        "ClockStarted",
        "Clock " + name + " runs until " + dueAt + ".",
        Map.of(
            "clock", name,
            "party", party,
            "dueAt", dueAt.toString(),
            "defaultOutcome", defaultOutcome));
  }

  void ended(CaseNumber number, String name, CaseClock.State state) {
    String type =
        switch (state) {
          case MET -> "ClockMet";
          case BREACHED -> "ClockBreached";
          case PAUSED -> "ClockPaused";
          default -> "ClockCancelled";
        };
    String summary = "Clock " + name + " ended as " + state + ".";
    publish(number, type, summary, Map.of("clock", name));
  }

  void doneLate(CaseNumber number, String name) {
    String summary = "What clock " + name + " stands for was done after its time.";
    publish(number, "ClockDoneLate", summary, Map.of("clock", name));
  }

  private void publish(CaseNumber number, String type, String summary, Map<String, ?> data) {
    events.publishEvent(DomainEvent.of(number, type, summary, data));
  }
}
