package io.recourse.repairs;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.payments.Debt;
import io.recourse.payments.Debts;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a repair costs its customer: the agreed price, or the fee for the diagnosis. */
@Component
class RepairDebt implements Debts {

  private final Cases cases;
  private final QuotationBook quotations;
  private final CaseClocks clocks;
  private final RepairEvents events;
  private final QuotationNews news;

  RepairDebt(
      Cases cases,
      QuotationBook quotations,
      CaseClocks clocks,
      RepairEvents events,
      QuotationNews news) {
    this.cases = cases;
    this.quotations = quotations;
    this.clocks = clocks;
    this.events = events;
    this.news = news;
  }

  @Override
  public Optional<Debt> of(CaseNumber number) {
    return quotations.latest(number).flatMap(it -> debt(number, it));
  }

  @Override
  public void paid(CaseNumber number, Debt debt, String reference) {
    ServiceCase of = cases.lock(number);
    Quotation quotation = quotations.latest(number).orElseThrow();
    if (quotation.state() == Quotation.State.ACCEPTED) {
      clocks.meet(of.number(), RepairWait.PAYMENT.clock());
      Quotation paid = quotation.becomes(Quotation.State.PAID);
      quotations.put(number, paid);
      events.quoted(number, paid);
      news.quotationPaid(number);
    } else {
      clocks.meet(of.number(), RepairWait.FEE.clock());
      Quotation paid = quotation.fee(Quotation.FeeState.PAID);
      quotations.put(number, paid);
      events.fee(number, paid);
      news.feePaid(number);
    }
  }

  private Optional<Debt> debt(CaseNumber number, Quotation quotation) {
    if (quotation.state() == Quotation.State.ACCEPTED) {
      return running(number, RepairWait.PAYMENT)
          .map(
              until -> new Debt("quotation/" + quotation.seq(), quotation.amount(), until.dueAt()));
    }
    return quotation.feeState() == Quotation.FeeState.ASKED
        ? running(number, RepairWait.FEE)
            .map(until -> new Debt("repairFee/" + quotation.seq(), quotation.fee(), until.dueAt()))
        : Optional.empty();
  }

  private Optional<CaseClock> running(CaseNumber number, RepairWait wait) {
    return clocks.of(number).stream()
        .filter(clock -> clock.name().equals(wait.clock()) && clock.isRunning())
        .findFirst();
  }
}
