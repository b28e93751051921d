package io.recourse.loandevices;

import io.recourse.shipping.LentDeviceArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A device that counts as lost turns up by the scan of the carrier that brings it, too. */
@Component
class HearLostDevice {

  private final LoanBook book;
  private final HoldingLoan holding;
  private final TakeBackLoan takeBack;

  HearLostDevice(LoanBook book, HoldingLoan holding, TakeBackLoan takeBack) {
    this.book = book;
    this.holding = holding;
    this.takeBack = takeBack;
  }

  @EventListener
  void on(LentDeviceArrived arrived) {
    book.find(arrived.loan())
        .map(Loan::serial)
        .flatMap(holding::lost)
        .filter(lost -> lost.number().equals(arrived.loan()))
        .map(Loan::serial)
        .ifPresent(takeBack::isHere);
  }
}
