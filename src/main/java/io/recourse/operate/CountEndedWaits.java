package io.recourse.operate;

import io.recourse.common.Stretch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts, stretch by stretch, the waits that ended, so that no view reads the trail (ANA-07). */
@Service
public class CountEndedWaits {

  private static final int EVENTS = 20_000;
  private static final int DAYS_KEPT = 400;

  private final StepDays days;
  private final TeamDays teams;
  private final Drifts drifts;
  private final Clock clock;

  CountEndedWaits(StepDays days, TeamDays teams, Drifts drifts, Clock clock) {
    this.teams = teams;
    this.drifts = drifts;
    this.days = days;
    this.clock = clock;
  }

  /** The stretch behind this one, which was counted; none at the end of the trail. */
  @Transactional(readOnly = true)
  public List<Stretch> after(Stretch counted) {
    return days.next(EVENTS).filter(next -> next.isBehind(counted)).map(List::of).orElse(List.of());
  }

  /** Times of teams and acts beside the flow go with it, so that all have read the trail as far. */
  @Transactional
  public boolean count(Stretch stretch) {
    boolean first = days.count(stretch);
    if (first) {
      teams.add(stretch);
      drifts.note(stretch);
    }
    return first;
  }

  @Transactional
  public void forget() {
    LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_KEPT);
    days.forgetBefore(first);
    teams.forgetBefore(first);
  }
}
