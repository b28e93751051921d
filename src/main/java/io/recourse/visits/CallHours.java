package io.recourse.visits;

import io.recourse.cases.ServiceCase;
import io.recourse.textmessages.TextHours;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The hours of a customer's day in which they may be called, by their own clock (FUP-10). */
@Component
class CallHours {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final ContactWishes wishes;
  private final TextHours hours;
  private final VisitBook book;
  private final Clock clock;

  CallHours(ContactWishes wishes, TextHours hours, VisitBook book, Clock clock) {
    this.wishes = wishes;
    this.hours = hours;
    this.book = book;
    this.clock = clock;
  }

  /** In the customer's own time, as whoever calls may sit in another. */
  String inWords(ServiceCase of) {
    ContactWish wish = wish(of);
    return wish.fromHour() + ":00 – " + wish.toHour() + ":00, " + whose(of);
  }

  /**
   * What time it is where they are, and by whose clock, when they may not be called now; empty when
   * they may, or have asked for a call at this time.
   */
  Optional<String> quiet(ServiceCase of) {
    Instant now = clock.instant();
    ContactWish wish = wish(of);
    String country = of.origin().country();
    return hours.fit(now, of.customerId(), wish.fromHour(), wish.toHour(), country)
            || isPromised(of, now)
        ? Optional.empty()
        : Optional.of(
            hours
                .time(now, of.customerId(), country)
                .map(time -> time.format(CLOCK) + ", " + whose(of))
                .orElseGet(() -> whose(of)));
  }

  private boolean isPromised(ServiceCase of, Instant now) {
    List<VisitTry> tries = book.tries(of.number());
    Instant callAt = tries.isEmpty() ? null : tries.get(tries.size() - 1).callAt();
    return callAt != null && !callAt.isAfter(now);
  }

  private ContactWish wish(ServiceCase of) {
    return Optional.ofNullable(of.customerId()).flatMap(wishes::of).orElse(ContactWish.UNSAID);
  }

  private String whose(ServiceCase of) {
    return hours.clock(clock.instant(), of.customerId(), of.origin().country());
  }
}
