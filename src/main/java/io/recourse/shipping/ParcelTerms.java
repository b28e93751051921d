package io.recourse.shipping;

import io.recourse.cases.ServiceCase;
import io.recourse.terms.CaseDeadlines;
import io.recourse.terms.SendBackTerms;
import java.time.Instant;
import java.time.Period;
import org.springframework.stereotype.Component;

/** The kinder of what the policy says and what this case was promised. */
@Component
class ParcelTerms {

  private final SendBackTerms policy;
  private final CaseDeadlines deadlines;

  ParcelTerms(SendBackTerms policy, CaseDeadlines deadlines) {
    this.policy = policy;
    this.deadlines = deadlines;
  }

  SendTerm sendTerm(ServiceCase of, Instant booked, PromisedDays promised) {
    Instant end = policy.sendBy(of, booked);
    Instant sendBy =
        promised.sendBack() == null
            ? end
            : later(end, deadlines.after(of, booked, Period.ofDays(promised.sendBack())));
    int extension = policy.extensionDays(of);
    return new SendTerm(
        sendBy,
        promised.extension() == null ? extension : Math.max(extension, promised.extension()),
        0);
  }

  Instant remindAt(ServiceCase of, Instant sendBy, PromisedDays promised) {
    int before = promised.reminder() == null ? policy.reminderDaysBefore(of) : promised.reminder();
    return policy.daysBefore(of, sendBy, before);
  }

  Instant silentUntil(ServiceCase of, Instant seen, PromisedDays promised) {
    Instant end = policy.silentUntil(of, seen);
    return promised.transit() == null
        ? end
        : earlier(end, deadlines.after(of, seen, Period.ofDays(promised.transit())));
  }

  Instant searchUntil(ServiceCase of, Instant begun) {
    return policy.searchUntil(of, begun);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
