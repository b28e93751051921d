package io.recourse.loandevices;

import io.recourse.cases.Cases;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells which loan has a device: an open one, or one that lost it and is not settled yet. */
@Component
public class HoldingLoan {

  /** What its carrier lost ended its loan. */
  private static final Set<Loan.State> LOST_BY = EnumSet.of(Loan.State.LOST, Loan.State.ENDED);

  private final LoanBook book;
  private final DevicePool pool;
  private final Cases cases;

  HoldingLoan(LoanBook book, DevicePool pool, Cases cases) {
    this.book = book;
    this.pool = pool;
    this.cases = cases;
  }

  public Optional<Loan> of(String serial) {
    return book.openOrLost(serial).stream()
        .filter(loan -> loan.state() != Loan.State.LOST || !cases.get(loan.number()).isEnded())
        .findFirst();
  }

  /** The loan by which a device counts as lost, over or not. */
  public Optional<Loan> lost(String serial) {
    return pool.find(serial)
        .filter(device -> device.state() == LoanDevice.State.LOST)
        .flatMap(device -> book.lastOut(serial))
        .filter(loan -> LOST_BY.contains(loan.state()));
  }
}
