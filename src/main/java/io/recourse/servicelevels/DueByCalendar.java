package io.recourse.servicelevels;

import io.recourse.calendars.Calendars;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.Pause;
import io.recourse.terms.WorkClock;
import io.recourse.terms.WorkClocks;
import io.recourse.terms.WorkPauses;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By when the work on a case is due, by these calendars or by others; changes nothing. */
@Service
public class DueByCalendar {

  private final Cases cases;
  private final WorkClocks clocks;
  private final CaseClocks obligations;
  private final WorkPauses pauses;
  private final Clock clock;

  DueByCalendar(
      Cases cases, WorkClocks clocks, CaseClocks obligations, WorkPauses pauses, Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.obligations = obligations;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * One work clock of the case.
   *
   * @param name as its step is called
   * @param before null while it rests, so the next
   */
  public record Due(String name, Instant before, Instant after) {}

  /** Of each work clock that is neither met nor cancelled. */
  @Transactional(readOnly = true)
  public List<Due> of(CaseNumber number, Calendars before, Calendars after) {
    ServiceCase of = cases.get(number);
    List<Pause> rests = Pause.among(obligations.of(number), pauses.of(number, clock.instant()));
    return clocks.of(number).stream()
        .filter(WorkClock::isLive)
        .map(one -> new Due(one.name(), due(one, of, before, rests), due(one, of, after, rests)))
        .toList();
  }

  private static Instant due(WorkClock one, ServiceCase of, Calendars by, List<Pause> rests) {
    return Course.of(by.of(of.team(), of.origin().country()), one.startedAt(), one.target(), rests)
        .dueAt();
  }
}
