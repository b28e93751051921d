package io.recourse.settlement;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.payments.AskPayment;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseDeadlines;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Asks for the difference of dearer articles, by a link that is open as long as its term. */
@Component
class AskDifference {

  static final String CLOCK = "payDifference";

  private final CaseClocks clocks;
  private final SettlementRules rules;
  private final CaseDeadlines deadlines;
  private final AskPayment payment;
  private final Clock clock;

  AskDifference(
      CaseClocks clocks,
      SettlementRules rules,
      CaseDeadlines deadlines,
      AskPayment payment,
      Clock clock) {
    this.clocks = clocks;
    this.rules = rules;
    this.deadlines = deadlines;
    this.payment = payment;
    this.clock = clock;
  }

  /** Changes the case, whose settlement is kept already, without saving it. */
  Instant ask(ServiceCase on) {
    Instant by = deadlines.after(on, clock.instant(), rules.differenceTerm());
    clocks.start(
        on.number(), CLOCK, Party.CUSTOMER.name(), by, "refundInstead", "Terms of exchange");
    on.nextStep(Party.CUSTOMER, CLOCK, by, "refundInstead");
    var unused = payment.link(on.number());
    return by;
  }
}
