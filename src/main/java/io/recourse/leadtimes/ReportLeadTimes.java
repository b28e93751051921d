package io.recourse.leadtimes;

import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how long the stages of returns and exchanges took, month by month (RET-06), and where teams
 * lose time (ANA-07).
 */
@Service
public class ReportLeadTimes {

  private static final int MOST_MONTHS = 24;

  private final LeadTimes leadTimes;
  private final TeamTimes teamTimes;
  private final Clock clock;

  ReportLeadTimes(LeadTimes leadTimes, TeamTimes teamTimes, Clock clock) {
    this.teamTimes = teamTimes;
    this.leadTimes = leadTimes;
    this.clock = clock;
  }

  /**
   * @param months how many, the current one included
   * @throws Problem INVALID unless between 1 and 24
   */
  @Transactional(readOnly = true)
  public List<LeadTime> of(int months) {
    return leadTimes.since(begin(months));
  }

  /** How long tasks of each team waited and were worked on in these months (ANA-07). */
  @Transactional(readOnly = true)
  public List<TeamTime> ofTeams(int months) {
    return teamTimes.since(begin(months));
  }

  private Instant begin(int months) {
    if (months < 1 || months > MOST_MONTHS) {
      throw Problem.invalid("/months", "must be between 1 and " + MOST_MONTHS);
    }
    YearMonth first =
        YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(months - 1);
    return first.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
