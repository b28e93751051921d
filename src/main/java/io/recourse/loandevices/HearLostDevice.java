package io.recourse.loandevices;

import io.recourse.shipping.LentDeviceArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A device that counts as lost turns up by the scan of the carrier that brings it, too. */
@Component
class HearLostDevice {

  private final LoanBook book;
  private final TakeBackLoan takeBack;

  HearLostDevice(LoanBook book, TakeBackLoan takeBack) {
    this.book = book;
    this.takeBack = takeBack;
  }

  @EventListener
  void on(LentDeviceArrived arrived) {
    book.find(arrived.loan())
        .filter(loan -> loan.state() == Loan.State.LOST)
        .map(Loan::serial)
        .ifPresent(takeBack::isHere);
  }
}
