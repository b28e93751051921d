package io.recourse.operate;

import io.recourse.common.DomainEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices steps that people work around: the model and the work part there (IMP-06). */
@Service
public class LookForDrift {

  private static final Duration KEPT = Duration.ofDays(400);

  private final Drifts drifts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LookForDrift(Drifts drifts, ApplicationEventPublisher events, Clock clock) {
    this.drifts = drifts;
    this.events = events;
    this.clock = clock;
  }

  /** Says at how many steps that was noticed just now. */
  @Transactional
  public int look() {
    List<Drifts.Busy> found = drifts.above(drifts.threshold(), clock.instant());
    found.forEach(this::tell);
    drifts.forgetBefore(clock.instant().minus(KEPT));
    return found.size();
  }

  private void tell(Drifts.Busy step) {
    drifts.add(step, clock.instant());
    events.publishEvent(
        DomainEvent.ofSystem(
            "DriftFound",
            "People worked around a step more often than usual.",
            Map.of("process", step.process(), "element", step.element(), "acts", step.acts())));
  }
}
