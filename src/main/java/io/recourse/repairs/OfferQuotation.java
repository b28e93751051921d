package io.recourse.repairs;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.payments.ClosePayments;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A repair that is not covered is offered for a price, until a day; silence refuses it. */
@Service
public class OfferQuotation {

  private final Cases cases;
  private final RecalledGoods recalled;
  private final RepairBook book;
  private final QuotationBook quotations;
  private final RepairRules rules;
  private final RepairClocks clocks;
  private final RepairEvents events;
  private final ClosePayments payments;

  OfferQuotation(
      Cases cases,
      RecalledGoods recalled,
      RepairBook book,
      QuotationBook quotations,
      RepairRules rules,
      RepairClocks clocks,
      RepairEvents events,
      ClosePayments payments) {
    this.cases = cases;
    this.recalled = recalled;
    this.book = book;
    this.quotations = quotations;
    this.rules = rules;
    this.clocks = clocks;
    this.events = events;
    this.payments = payments;
  }

  /** Returns until when it may be answered; empty when no repair is offered for a price. */
  @Transactional
  public Optional<Instant> offer(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Optional<Money> price = book.diagnosis(number).map(Diagnosis::quote);
    if (price.isEmpty() || recalled.areOf(of)) {
      return Optional.empty();
    }
    Instant until = clocks.start(of, RepairWait.CONSENT);
    int seq = quotations.latest(number).map(Quotation::seq).orElse(0) + 1;
    Quotation offered = Quotation.offer(seq, price.get(), rules.fee(of), until);
    quotations.put(number, offered);
    events.quoted(number, offered);
    clocks.follow(of);
    cases.save(of);
    return Optional.of(until);
  }

  /** The customer agreed: the money is asked for before anything is done. Returns by when. */
  @Transactional
  public Instant askPayment(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Instant by = clocks.start(of, RepairWait.PAYMENT);
    clocks.follow(of);
    cases.save(of);
    return by;
  }

  /** Not answered, or agreed to and not paid, in time. */
  @Transactional
  public void expire(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.breach(number, RepairWait.CONSENT);
    clocks.breach(number, RepairWait.PAYMENT);
    Quotation lapsed = quotations.latest(number).orElseThrow().becomes(Quotation.State.EXPIRED);
    quotations.put(number, lapsed);
    events.quoted(number, lapsed);
    payments.expire(number);
    clocks.follow(of);
    cases.save(of);
  }
}
