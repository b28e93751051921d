package io.recourse.defects;

import io.recourse.cases.Reason;
import io.recourse.common.Problem;
import io.recourse.common.ReportedMonths;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds reason codes up by article, so that defects of a product are seen (RET-07). */
@Service
public class ReportReturnReasons {

  private static final int MOST_ARTICLES = 100;

  /** Reasons that speak of the article itself, not of the wish, the way or the price. */
  private static final Set<Reason> FAULTS =
      EnumSet.of(
          Reason.DEFECTIVE,
          Reason.FAULT_IN_USE,
          Reason.DAMAGED,
          Reason.MISSING_PART,
          Reason.NOT_AS_DESCRIBED,
          Reason.SAFETY,
          Reason.COUNTERFEIT,
          Reason.RECALL);

  private final ReturnReasons reasons;
  private final Clock clock;

  ReportReturnReasons(ReturnReasons reasons, Clock clock) {
    this.reasons = reasons;
    this.clock = clock;
  }

  /**
   * @param months so many whole ones, and the running one
   * @return at most a hundred articles, those with most faulty pieces first
   * @throws Problem INVALID unless between 1 and 24
   */
  @Transactional(readOnly = true)
  public List<ArticleReturns> of(int months) {
    return reasons.since(
        ReportedMonths.asked(months, clock).begin(),
        FAULTS.stream().map(Reason::name).toList(),
        MOST_ARTICLES);
  }
}
