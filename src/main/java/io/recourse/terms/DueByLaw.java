package io.recourse.terms;

import io.recourse.cases.Party;
import io.recourse.policy.LegalGrounds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The nearest end among what the law asks of the shop on a case. */
@Component
public class DueByLaw {

  private static final int NONE = -1;

  private final LegalGrounds grounds;

  DueByLaw(LegalGrounds grounds) {
    this.grounds = grounds;
  }

  public Optional<Instant> of(List<CaseClock> obligations) {
    Set<String> law = grounds.all();
    return obligations.stream()
        .filter(CaseClock::isRunning)
        .filter(clock -> clock.legalGround() != null && law.contains(clock.legalGround()))
        .filter(clock -> clock.party().equals(Party.STAFF.name()))
        .map(CaseClock::dueAt)
        .min(Instant::compareTo);
  }

  /** Full hours that are left, 0 when it is over, -1 where no term runs. */
  public int hoursLeft(List<CaseClock> obligations, Instant now) {
    return of(obligations)
        .map(due -> (int) Math.max(0, Duration.between(now, due).toHours()))
        .orElse(NONE);
  }
}
