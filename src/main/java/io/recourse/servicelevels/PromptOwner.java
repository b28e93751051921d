package io.recourse.servicelevels;

import io.recourse.cases.ServiceCase;
import io.recourse.common.DomainEvent;
import io.recourse.policy.LadderStep;
import io.recourse.terms.ClimbingClock;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a prompt before whoever looks after the case. */
@Component
class PromptOwner implements LadderAct {

  static final String LATE = "LATE";
  static final String STALLED = "STALLED";
  static final String MANY_CONTACTS = "MANY_CONTACTS";

  private final Prompts prompts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PromptOwner(Prompts prompts, ApplicationEventPublisher events, Clock clock) {
    this.prompts = prompts;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public LadderStep step() {
    return LadderStep.PROMPT_OWNER;
  }

  @Override
  public void take(ServiceCase of, ClimbingClock late, int percent) {
    prompts.add(of.number(), LATE, late.step(), percent, clock.instant());
    tell(of, LATE);
  }

  void stalled(ServiceCase of) {
    prompts.add(of.number(), STALLED, null, null, clock.instant());
    tell(of, STALLED);
  }

  /** Once a case: how often they turned to us is told by the case itself. */
  void manyContacts(ServiceCase of) {
    if (!prompts.isKnown(of.number(), MANY_CONTACTS)) {
      prompts.add(of.number(), MANY_CONTACTS, null, null, clock.instant());
      tell(of, MANY_CONTACTS);
    }
  }

  private void tell(ServiceCase of, String reason) {
    events.publishEvent(
        DomainEvent.of(
            of.number(), "OwnerPrompted", "The owner was prompted.", Map.of("reason", reason)));
  }
}
