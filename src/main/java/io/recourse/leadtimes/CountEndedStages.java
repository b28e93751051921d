package io.recourse.leadtimes;

import io.recourse.common.Stretch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts, stretch by stretch, the stages that ended, so that no report reads the trail (RET-06).
 */
@Service
public class CountEndedStages {

  private static final int EVENTS = 20_000;
  private static final int DAYS_KEPT = 800;

  private final StageDays days;
  private final Clock clock;

  CountEndedStages(StageDays days, Clock clock) {
    this.days = days;
    this.clock = clock;
  }

  /** The stretch behind this one, which was counted; none at the end of the trail. */
  @Transactional(readOnly = true)
  public List<Stretch> after(Stretch counted) {
    return days.next(EVENTS).filter(next -> next.isBehind(counted)).map(List::of).orElse(List.of());
  }

  @Transactional
  public boolean count(Stretch stretch) {
    return days.count(stretch);
  }

  @Transactional
  public void forget() {
    days.forgetBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_KEPT));
  }
}
