package io.recourse.loandevices.process;

import io.recourse.common.CaseNumber;
import io.recourse.loandevices.DevicePool;
import io.recourse.loandevices.Loan;
import io.recourse.loandevices.LoanBook;
import io.recourse.loandevices.LoanDevice;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the tasks of a loan show of it. */
@Component
class LoanSheet {

  private final LoanBook book;
  private final DevicePool pool;

  LoanSheet(LoanBook book, DevicePool pool) {
    this.book = book;
    this.pool = pool;
  }

  Map<String, Object> known(CaseNumber number) {
    Loan loan = book.get(number);
    LoanDevice device = pool.find(loan.serial()).orElseThrow();
    Map<String, Object> known = new TreeMap<>();
    known.put("device", device.name());
    known.put("serial", device.serial());
    known.put("worth", device.worth().inWords());
    known.put("deposit", loan.depositPaid() ? loan.deposit().inWords() : loan.sum(0).inWords());
    return known;
  }
}
