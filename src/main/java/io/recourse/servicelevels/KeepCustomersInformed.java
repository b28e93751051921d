package io.recourse.servicelevels;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.messages.TellCustomer;
import io.recourse.policy.TermName;
import io.recourse.terms.PurchaseTerms;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers hear how their open case stands once our last word is older than the term, even without
 * progress (NTF-03).
 */
@Service
public class KeepCustomersInformed {

  private static final int AT_ONCE = 100;

  /**
   * Returns and exchanges tell by their own model; of the others no customer asked for anything.
   */
  private static final Set<CaseType> ELSEWHERE =
      EnumSet.of(
          CaseType.RETURN,
          CaseType.EXCHANGE,
          CaseType.FOLLOW_UP,
          CaseType.RECALL,
          CaseType.CARRIER_CLAIM,
          CaseType.SUPPLIER_CLAIM,
          CaseType.LOAN_DEVICE);

  /** What customers ask for and hear of here. */
  public static final Set<CaseType> TOLD =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)));

  private final SilentCases silent;
  private final Cases cases;
  private final PurchaseTerms terms;
  private final TellCustomer tell;
  private final Clock clock;

  KeepCustomersInformed(
      SilentCases silent, Cases cases, PurchaseTerms terms, TellCustomer tell, Clock clock) {
    this.silent = silent;
    this.cases = cases;
    this.terms = terms;
    this.tell = tell;
    this.clock = clock;
  }

  /**
   * A page of the cases to look at.
   *
   * @param after the last one of the page before; null for the first
   */
  @Transactional(readOnly = true)
  public List<CaseNumber> next(CaseNumber after) {
    return silent.due(TOLD, clock.instant(), after, AT_ONCE);
  }

  /** Says whether the customer was told. */
  @Transactional
  public boolean inform(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Instant last = silent.lastWord(number);
    boolean due = !of.isEnded() && !due(of, last).isAfter(clock.instant());
    if (due) {
      tell.tell(number, "progress", Map.of(), "informed:" + number + ":" + last);
    }
    silent.lookAgain(number, due(of, due ? clock.instant() : last));
    return due;
  }

  private Instant due(ServiceCase of, Instant since) {
    return terms.end(of, TermName.KEEP_INFORMED, since);
  }
}
