package io.recourse.loandevices;

import io.recourse.cases.Cases;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells which loan has a device: an open one, or one that lost it and is not settled yet. */
@Component
public class HoldingLoan {

  private final LoanBook book;
  private final Cases cases;

  HoldingLoan(LoanBook book, Cases cases) {
    this.book = book;
    this.cases = cases;
  }

  public Optional<Loan> of(String serial) {
    return book.openOrLost(serial).stream()
        .filter(loan -> loan.state() != Loan.State.LOST || !cases.get(loan.number()).isEnded())
        .findFirst();
  }
}
