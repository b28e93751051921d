package io.recourse.terms;

import io.recourse.cases.Party;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch in which others are waited for, so that work clocks rest.
 *
 * @param to null while it goes on
 * @param reason the wait, as its obligation is called
 * @param owner the party that is waited for
 */
public record Pause(Instant from, Instant to, String reason, String owner) {

  /** What customer and partners owed and owe, by its begin. */
  public static List<Pause> among(List<CaseClock> obligations) {
    return obligations.stream()
        .filter(Pause::isOfOthers)
        .map(one -> new Pause(one.startedAt(), one.endedAt(), one.step(), one.party()))
        .sorted(Comparator.comparing(Pause::from))
        .toList();
  }

  private static boolean isOfOthers(CaseClock clock) {
    boolean others =
        clock.party().equals(Party.CUSTOMER.name()) || clock.party().equals(Party.PARTNER.name());
    return others && (clock.isRunning() || clock.endedAt() != null);
  }

  /** As it looked at that moment, when its end was not known yet. */
  public Pause asSeenAt(Instant at) {
    return to != null && to.isAfter(at) ? new Pause(from, null, reason, owner) : this;
  }

  public boolean isOpen() {
    return to == null;
  }

  /** Whether some of it lies in this time; {@code until} is null for what still goes on. */
  public boolean touches(Instant since, Instant until) {
    return (to == null || to.isAfter(since)) && (until == null || from.isBefore(until));
  }
}
