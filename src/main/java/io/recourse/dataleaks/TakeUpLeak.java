package io.recourse.dataleaks;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** We became aware of a leak: the hours of the law to tell the authority run (GDPR Art 33(1)). */
@Service
public class TakeUpLeak {

  private final Leaks leaks;
  private final LeakClocks clocks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TakeUpLeak(Leaks leaks, LeakClocks clocks, ApplicationEventPublisher events, Clock clock) {
    this.leaks = leaks;
    this.clocks = clocks;
    this.events = events;
    this.clock = clock;
  }

  /** Found before, it keeps its time and who was told of it. Returns until when it is assessed. */
  @Transactional
  public Instant takeUp(CaseNumber number) {
    if (leaks.found(number, clock.instant())) {
      Instant unused = clocks.start(number, LeakWait.NOTICE);
      events.publishEvent(
          DomainEvent.of(number, "DataLeakFound", "Personal data may have leaked.", Map.of()));
    }
    return clocks.start(number, LeakWait.ASSESSMENT);
  }
}
