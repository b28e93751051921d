package io.recourse.repairs;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.payments.ClosePayments;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A price that was refused, lapsed or called off may leave a fee for the diagnosis, told
 * beforehand.
 */
@Service
public class ChargeFee {

  private final Cases cases;
  private final RecalledGoods recalled;
  private final QuotationBook quotations;
  private final RepairClocks clocks;
  private final RepairEvents events;
  private final ClosePayments payments;

  ChargeFee(
      Cases cases,
      RecalledGoods recalled,
      QuotationBook quotations,
      RepairClocks clocks,
      RepairEvents events,
      ClosePayments payments) {
    this.cases = cases;
    this.recalled = recalled;
    this.quotations = quotations;
    this.clocks = clocks;
    this.events = events;
    this.payments = payments;
  }

  /** Returns by when it is paid; empty when none is due. */
  @Transactional
  public Optional<Instant> ask(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Optional<Quotation> owing = quotations.latest(number).filter(Quotation::owesFee);
    if (owing.isEmpty() || recalled.areOf(of)) {
      return Optional.empty();
    }
    keep(number, owing.get().fee(Quotation.FeeState.ASKED));
    Instant by = clocks.start(of, RepairWait.FEE);
    clocks.follow(of);
    cases.save(of);
    return Optional.of(by);
  }

  /** Not paid in time: the goods are the customer's and go home all the same. */
  @Transactional
  public void waive(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.breach(number, RepairWait.FEE);
    keep(number, quotations.latest(number).orElseThrow().fee(Quotation.FeeState.WAIVED));
    payments.expire(number);
    clocks.follow(of);
    cases.save(of);
  }

  private void keep(CaseNumber number, Quotation quotation) {
    quotations.put(number, quotation);
    events.fee(number, quotation);
  }
}
