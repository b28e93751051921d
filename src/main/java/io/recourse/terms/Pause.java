package io.recourse.terms;

import io.recourse.cases.Party;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch in which others are waited for, so that work clocks rest.
 *
 * @param to null while it goes on
 * @param reason the wait, as its obligation is called; of one by hand, what the person wrote
 * @param owner the party that is waited for; of one by hand, the person
 * @param until when one by hand ends by itself; null for all others
 */
public record Pause(Instant from, Instant to, String reason, String owner, Instant until) {

  /** What customer and partners owed and owe, beside what was paused by hand, by its begin. */
  public static List<Pause> among(List<CaseClock> obligations, List<Pause> byHand) {
    Stream<Pause> waits =
        obligations.stream()
            .filter(Pause::isOfOthers)
            .map(one -> new Pause(one.startedAt(), one.endedAt(), one.step(), one.party(), null));
    return Stream.concat(waits, byHand.stream()).sorted(Comparator.comparing(Pause::from)).toList();
  }

  private static boolean isOfOthers(CaseClock clock) {
    boolean others =
        clock.party().equals(Party.CUSTOMER.name()) || clock.party().equals(Party.PARTNER.name());
    return others && (clock.isRunning() || clock.endedAt() != null);
  }

  /** As it looked at that moment, when its end was not known yet. */
  public Pause asSeenAt(Instant at) {
    return to != null && to.isAfter(at) ? new Pause(from, null, reason, owner, until) : this;
  }

  public boolean isOpen() {
    return to == null;
  }

  public boolean isByHand() {
    return until != null;
  }

  /** Whether some of it lies in this time; {@code end} is null for what still goes on. */
  public boolean touches(Instant since, Instant end) {
    return (to == null || to.isAfter(since)) && (end == null || from.isBefore(end));
  }
}
