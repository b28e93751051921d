package io.recourse.incidents;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.NextFromClocks;
import io.recourse.worklist.IncidentTerm;
import io.recourse.worklist.StandingSteps;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A step that stands still is a wait of its case: it has a clock until it goes on. */
@Component
class IncidentClocks {

  private static final String CLOCK = "incident";

  private final Cases cases;
  private final CaseClocks clocks;
  private final NextFromClocks next;
  private final IncidentTerm term;
  private final StandingSteps steps;
  private final Clock clock;

  IncidentClocks(
      Cases cases,
      CaseClocks clocks,
      NextFromClocks next,
      IncidentTerm term,
      StandingSteps steps,
      Clock clock) {
    this.steps = steps;
    this.cases = cases;
    this.clocks = clocks;
    this.next = next;
    this.term = term;
    this.clock = clock;
  }

  @EventListener
  void on(DomainEvent event) {
    switch (event.type()) {
      case "IncidentRaised" -> begin(event);
      case "IncidentResolved", "IncidentDropped" -> end(event);
      default -> {
        // no step stood still or went on
      }
    }
  }

  private void begin(DomainEvent event) {
    if (!event.chain().startsWith("RC-") || !cases.isKnown(new CaseNumber(event.chain()))) {
      return;
    }
    ServiceCase of = cases.lock(new CaseNumber(event.chain()));
    String step = (String) event.data().get("element");
    String owner = steps.owner((String) event.data().get("model"), step);
    String job = (String) event.data().get("job");
    Instant due = term.due(job, owner, step, clock.instant()).at();
    clocks.start(of.number(), name(event), Party.STAFF.name(), due, "standsStill", null);
    show(of);
  }

  private void end(DomainEvent event) {
    term.over((String) event.data().get("job"));
    if (!event.chain().startsWith("RC-")) {
      return;
    }
    CaseNumber number = new CaseNumber(event.chain());
    clocks.of(number).stream()
        .filter(one -> one.isRunning() && one.name().equals(name(event)))
        .findFirst()
        .ifPresent(
            ended -> {
              ServiceCase of = cases.lock(number);
              end(ended, of);
              show(of);
            });
  }

  private void end(CaseClock ended, ServiceCase of) {
    if (clock.instant().isAfter(ended.dueAt())) {
      clocks.breach(of.number(), ended.name());
    } else {
      clocks.meet(of.number(), ended.name());
    }
  }

  private void show(ServiceCase of) {
    next.follow(of);
    cases.save(of);
  }

  /** Several steps of a case may stand still at once. */
  private static String name(DomainEvent event) {
    return CLOCK + "#" + event.data().get("job");
  }
}
