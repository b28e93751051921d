package io.recourse.messages;

import io.recourse.cases.Cases;
import io.recourse.cases.NextStep;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps mails back that do nothing but ask the customer to act by a day, or tell that it is the
 * customer's turn, once that day is over: after an outage the term's end follows at once and tells
 * how it ended.
 */
@Service
class OverdueAsk {

  private static final Set<String> ASKS =
      Set.of("label", "reminder", "termExtended", "evidence", "difference", "progress");

  private final Cases cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OverdueAsk(Cases cases, ApplicationEventPublisher events, Clock clock) {
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  /** True, and told on the case, when the mail would ask for what can no longer be done. */
  @Transactional
  public boolean keepsBack(CaseNumber number, String template) {
    if (!ASKS.contains(template) || !isOver(cases.get(number))) {
      return false;
    }
    events.publishEvent(
        DomainEvent.of(
            number,
            "MessageKeptBack",
            "A mail was not sent, because the term it names is over.",
            Map.of("template", template)));
    return true;
  }

  private boolean isOver(ServiceCase of) {
    NextStep next = of.state().next();
    return of.isEnded()
        || next != null
            && next.actor() == Party.CUSTOMER
            && next.dueAt() != null
            && next.dueAt().isBefore(clock.instant());
  }
}
