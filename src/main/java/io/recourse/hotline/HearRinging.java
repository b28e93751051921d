package io.recourse.hotline;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A telephone system says that somebody rings; whoever takes the call is shown whose number it is.
 */
@Service
public class HearRinging {

  private static final Duration RINGS = Duration.ofMinutes(10);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int LONGEST = 64;

  private final RingingCalls calls;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HearRinging(RingingCalls calls, ApplicationEventPublisher events, Clock clock) {
    this.calls = calls;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The same call is heard once; says whether it was news.
   *
   * @throws Problem INVALID for a call without an id or a number
   */
  @Transactional
  public boolean rings(String id, String phone) {
    demand(id, "/call");
    demand(phone, "/from");
    var now = clock.instant();
    return calls.add(new RingingCall(id, phone, now, null), now.minus(KEPT));
  }

  @Transactional(readOnly = true)
  public List<RingingCall> waiting() {
    return calls.waiting(clock.instant().minus(RINGS));
  }

  /**
   * Returns the number by which the caller is found.
   *
   * @throws Problem NOT_FOUND for no such call, CONFLICT where somebody else took it
   */
  @Transactional
  public String take(String id, String person) {
    RingingCall call = calls.find(id).orElseThrow(() -> Problem.notFound("call.unknown"));
    if (!calls.take(id, person, clock.instant()) && !person.equals(call.takenBy())) {
      throw Problem.conflict("call.taken");
    }
    events.publishEvent(
        DomainEvent.ofSystem("CallTaken", "A call was taken.", Map.of("account", person)));
    return call.phone();
  }

  private static void demand(String given, String pointer) {
    if (given == null || given.isBlank() || given.length() > LONGEST) {
      throw Problem.invalid(pointer, "call.field", LONGEST);
    }
  }
}
