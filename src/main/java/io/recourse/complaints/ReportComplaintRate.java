package io.recourse.complaints;

import io.recourse.common.Problem;
import io.recourse.common.ReportedMonths;
import io.recourse.complaints.ComplaintRates.Dimension;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The complaint rate of the shop (CMP-11). */
@Service
public class ReportComplaintRate {

  private static final int MOST_ROWS = 100;

  private final ComplaintRates rates;
  private final Clock clock;

  ReportComplaintRate(ComplaintRates rates, Clock clock) {
    this.rates = rates;
    this.clock = clock;
  }

  /**
   * @param months so many whole ones, and the running one
   * @return at most a hundred rows: the latest month first, or most complaints first
   * @throws Problem INVALID unless between 1 and 24
   */
  @Transactional(readOnly = true)
  public List<ComplaintRate> of(Dimension by, int months) {
    return rates.by(by, ReportedMonths.asked(months, clock), MOST_ROWS);
  }
}
