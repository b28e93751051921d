package io.recourse.demo.stories;

import io.recourse.common.CaseNumber;
import io.recourse.demo.stories.StoryBook.Telling;
import io.recourse.loandevices.AskLoan;
import io.recourse.loandevices.KeepDevices;
import io.recourse.loandevices.Loan;
import io.recourse.loandevices.LoanBook;
import io.recourse.payments.PayLikeCustomer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A device that is lent while a repair lasts: kept by the house, borrowed for a deposit. */
@Component
@Profile("demo")
class LoanActs {

  private final KeepDevices keep;
  private final AskLoan ask;
  private final LoanBook loans;
  private final PayLikeCustomer payer;
  private final StoryOrder orders;

  LoanActs(
      KeepDevices keep, AskLoan ask, LoanBook loans, PayLikeCustomer payer, StoryOrder orders) {
    this.keep = keep;
    this.ask = ask;
    this.loans = loans;
    this.payer = payer;
    this.orders = orders;
  }

  /** One of the kind that is in repair is put into the pool. */
  boolean lends(Telling telling, CaseNumber repair) {
    StoryBook.Goods goods = telling.goods();
    var unused =
        keep.keep(
            "LD-" + repair,
            new KeepDevices.Told(
                goods.sku(),
                goods.name(),
                goods.category(),
                orders.money(goods.price(), telling.person().currency())));
    return true;
  }

  CaseNumber borrows(CaseNumber repair) {
    return ask.ask(repair);
  }

  /** The deposit of the device borrowed during the repair. */
  CaseNumber deposits(CaseNumber repair) {
    return payer.pay(loans.openOf(repair).map(Loan::number).orElseThrow());
  }
}
