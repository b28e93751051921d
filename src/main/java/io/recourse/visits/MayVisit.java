package io.recourse.visits;

import io.recourse.orders.Customer;
import io.recourse.textmessages.TextConsents;
import io.recourse.textmessages.TextHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a customer may be visited now: consent, best hours, quiet period, visits a year. */
@Component
class MayVisit {

  static final Duration YEAR = Duration.ofDays(365);

  private final ContactWishes wishes;
  private final SolvedCases history;
  private final VisitLimits limits;
  private final TextHours hours;
  private final TextConsents texts;
  private final Clock clock;

  MayVisit(
      ContactWishes wishes,
      SolvedCases history,
      VisitLimits limits,
      TextHours hours,
      TextConsents texts,
      Clock clock) {
    this.wishes = wishes;
    this.history = history;
    this.limits = limits;
    this.hours = hours;
    this.texts = texts;
    this.clock = clock;
  }

  /** Whether it is an hour in which the customer may be disturbed. */
  boolean hourFits(Customer customer, String country) {
    ContactWish wish = wish(customer);
    return hours.fit(clock.instant(), customer.person(), wish.fromHour(), wish.toHour(), country);
  }

  boolean leftAlone(Customer customer) {
    Instant now = clock.instant();
    return wish(customer).way() == ContactWish.Way.NONE
        || history.visits(customer.person(), now.minus(limits.quiet())) > 0
        || history.visits(customer.person(), now.minus(YEAR)) >= limits.perYear();
  }

  /** The way that was chosen, or the other where the customer wants or has only that. */
  Optional<VisitChannel> way(Customer customer, VisitChannel chosen) {
    ContactWish.Way wished = wish(customer).way();
    VisitChannel first =
        switch (wished) {
          case PHONE -> VisitChannel.PHONE;
          case MAIL -> VisitChannel.MAIL;
          case SMS -> VisitChannel.SMS;
          case CHAT -> VisitChannel.CHAT;
          default -> chosen;
        };
    if (has(customer, first)) {
      return Optional.of(first);
    }
    VisitChannel other = first == VisitChannel.PHONE ? VisitChannel.MAIL : VisitChannel.PHONE;
    return wished == ContactWish.Way.ANY && has(customer, other)
        ? Optional.of(other)
        : Optional.empty();
  }

  private ContactWish wish(Customer customer) {
    return wishes.of(customer.person()).orElse(ContactWish.UNSAID);
  }

  private boolean has(Customer customer, VisitChannel channel) {
    return switch (channel) {
      case PHONE -> isGiven(customer.phone());
      case MAIL, CHAT -> isGiven(customer.email());
      case SMS -> texts.of(customer.person()).isPresent();
      case UNASKED -> true;
    };
  }

  private static boolean isGiven(String address) {
    return address != null && !address.isBlank();
  }
}
