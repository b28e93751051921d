package io.recourse.payouts;

import io.recourse.cases.Cases;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.WaitClocks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a payout waits for, as clocks of its case. */
@Component
class PayoutClocks {

  private final Cases cases;
  private final PayoutBook book;
  private final WaitClocks clocks;
  private final CaseTerms terms;

  PayoutClocks(Cases cases, PayoutBook book, WaitClocks clocks, CaseTerms terms) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.terms = terms;
  }

  /** Returns until when. */
  Instant start(Payout of, Wait wait) {
    Due due = terms.due(cases.lock(of.caseNumber()), wait.term);
    clocks.start(of.caseNumber(), name(of, wait), due, "escalated");
    return due.at();
  }

  /** Whatever this payout waited for has come, in time or late. */
  void done(Payout of) {
    for (Wait wait : Wait.values()) {
      clocks.done(of.caseNumber(), name(of, wait));
    }
  }

  void cancel(Payout of) {
    for (Wait wait : Wait.values()) {
      clocks.cancel(of.caseNumber(), name(of, wait));
    }
  }

  /** The first payout of a case has the plain name; a further one says which it is. */
  private String name(Payout of, Wait wait) {
    List<UUID> all = book.ofCase(of.caseNumber()).stream().map(Payout::id).toList();
    int place = all.indexOf(of.id());
    return place < 1 ? wait.step : wait.step + "#" + (place + 1);
  }

  /** What is waited for. */
  enum Wait {
    APPROVAL("approvePayout", TermName.APPROVE_REFUND),
    CONFIRMATION("confirmPayout", TermName.APPROVE_REFUND),
    PAYMENT("payOut", TermName.PAY_OUT);

    private final String step;
    private final TermName term;

    Wait(String step, TermName term) {
      this.step = step;
      this.term = term;
    }
  }
}
