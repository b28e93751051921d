package io.recourse.complaints;

import io.recourse.common.Problem;
import io.recourse.complaints.ComplaintRates.Dimension;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The complaint rate of the shop (CMP-11). */
@Service
public class ReportComplaintRate {

  private static final int MOST_MONTHS = 24;
  private static final int MOST_ROWS = 100;

  private final ComplaintRates rates;
  private final Clock clock;

  ReportComplaintRate(ComplaintRates rates, Clock clock) {
    this.rates = rates;
    this.clock = clock;
  }

  /**
   * @param months how many back from now
   * @return at most a hundred rows: the latest month first, or most complaints first
   * @throws Problem INVALID unless between 1 and 24
   */
  @Transactional(readOnly = true)
  public List<ComplaintRate> of(Dimension by, int months) {
    if (months < 1 || months > MOST_MONTHS) {
      throw Problem.invalid("/months", "must be between 1 and " + MOST_MONTHS);
    }
    return rates.by(
        by, clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant(), MOST_ROWS);
  }
}
