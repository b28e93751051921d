package io.recourse.hotline;

import io.recourse.calendars.Calendars;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A telephone system says that somebody rings; whoever takes the call is shown whose number it is.
 * Who is not answered waits in the inbox to be called back.
 */
@Service
public class HearRinging {

  private static final Duration RINGS = Duration.ofMinutes(10);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int LONGEST = 64;
  private static final String DESK = "agent";

  private final RingingCalls calls;
  private final Customers customers;
  private final Calendars calendars;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Duration backWithin;
  private final Duration held;

  HearRinging(
      RingingCalls calls,
      Customers customers,
      Calendars calendars,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${recourse.calls.back-within}") Duration backWithin,
      @Value("${recourse.inbox.held}") Duration held) {
    this.calls = calls;
    this.customers = customers;
    this.calendars = calendars;
    this.events = events;
    this.clock = clock;
    this.backWithin = backWithin;
    this.held = held;
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
    List<Customer> with = customers.matching(phone, 2);
    Customer caller = with.size() == 1 ? with.get(0) : null;
    var due = calendars.of(DESK, caller == null ? null : caller.country()).plus(now, backWithin);
    String person = caller == null ? null : caller.person();
    return calls.add(new RingingCall(id, phone, person, now, due, null), now.minus(KEPT));
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
    Instant now = clock.instant();
    if (!calls.take(id, person, now, now.minus(RINGS), now.minus(held))
        && !person.equals(call.takenBy())) {
      throw Problem.conflict("call.taken");
    }
    events.publishEvent(
        DomainEvent.ofSystem("CallTaken", "A call was taken.", Map.of("account", person)));
    return call.phone();
  }

  /**
   * Nobody answered, or it was taken by mistake: somebody calls back.
   *
   * @throws Problem CONFLICT where it is not theirs
   */
  @Transactional
  public void giveBack(String id, String person) {
    if (!calls.giveBack(id, person)) {
      throw Problem.conflict("call.notTaken");
    }
    events.publishEvent(
        DomainEvent.ofSystem("CallGivenBack", "A call was given back.", Map.of("account", person)));
  }

  /**
   * They were called back.
   *
   * @throws Problem CONFLICT where it is not theirs
   */
  @Transactional
  public void called(String id, String person) {
    if (!calls.called(id, person, clock.instant())) {
      throw Problem.conflict("call.notTaken");
    }
    events.publishEvent(
        DomainEvent.ofSystem(
            "CallMade", "Somebody who rang was called.", Map.of("account", person)));
  }

  /** Calls that somebody took and has not spoken about yet, the last one first. */
  @Transactional(readOnly = true)
  public List<RingingCall> taken(String person) {
    return calls.taken(person, clock.instant().minus(held));
  }

  /**
   * Whoever keeps what was said has spoken with a caller they took.
   *
   * @param customer key of who they spoke with; null for somebody unknown
   * @param named id of the call it was; blank for none that rang here, null where nobody says: then
   *     the last one of this customer, for a number that nobody knows may be anybody's
   */
  void spoke(String person, String customer, String named) {
    taken(person).stream()
        .filter(
            call ->
                named == null ? Objects.equals(call.person(), customer) : call.id().equals(named))
        .findFirst()
        .ifPresent(call -> called(call.id(), person));
  }

  private static void demand(String given, String pointer) {
    if (given == null || given.isBlank() || given.length() > LONGEST) {
      throw Problem.invalid(pointer, "call.field", LONGEST);
    }
  }
}
