package io.recourse.repairs;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer agrees to the price of a repair, or not; once, and while it stands. */
@Service
public class AnswerQuotation {

  private final Cases cases;
  private final QuotationBook quotations;
  private final RepairClocks clocks;
  private final RepairEvents events;
  private final QuotationNews news;
  private final Clock clock;

  AnswerQuotation(
      Cases cases,
      QuotationBook quotations,
      RepairClocks clocks,
      RepairEvents events,
      QuotationNews news,
      Clock clock) {
    this.cases = cases;
    this.quotations = quotations;
    this.clocks = clocks;
    this.events = events;
    this.news = news;
    this.clock = clock;
  }

  /**
   * @throws Problem CONFLICT when nothing is offered, it was answered before, or it has expired
   */
  @Transactional
  public void answer(CaseNumber number, boolean agreed) {
    ServiceCase of = cases.lock(number);
    Quotation offered =
        quotations.latest(number).orElseThrow(() -> Problem.conflict("quotation.none", number));
    demandOpen(offered);
    clocks.meet(number, RepairWait.CONSENT);
    Quotation answered =
        offered.becomes(agreed ? Quotation.State.ACCEPTED : Quotation.State.REFUSED);
    quotations.put(number, answered);
    events.quoted(number, answered);
    clocks.follow(of);
    cases.save(of);
    news.answered(number, agreed);
  }

  private void demandOpen(Quotation offered) {
    boolean over = !clock.instant().isBefore(offered.expiresAt());
    if (offered.state() == Quotation.State.EXPIRED || offered.isOffered() && over) {
      throw Problem.conflict("quotation.expired", offered.expiresAt());
    }
    if (!offered.isOffered()) {
      throw Problem.conflict("quotation.answered");
    }
  }
}
