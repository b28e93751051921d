package io.recourse.loandevices;

import io.recourse.carrierclaims.Loss;
import io.recourse.carrierclaims.OwnWorth;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A carrier that lost a lent device owes what it was worth, whichever way it went. */
@Component
class WorthOfDevice implements OwnWorth {

  private final LoanBook book;
  private final DevicePool pool;

  WorthOfDevice(LoanBook book, DevicePool pool) {
    this.book = book;
    this.pool = pool;
  }

  @Override
  public Optional<Money> of(ServiceCase parent, Loss loss) {
    return parent.type() == CaseType.LOAN_DEVICE
        ? book.find(parent.number())
            .flatMap(loan -> pool.find(loan.serial()))
            .map(LoanDevice::worth)
        : Optional.empty();
  }
}
