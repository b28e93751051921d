package io.recourse.loandevices;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says on the timeline of a loan how it stands. */
@Component
class LoanEvents {

  private final ApplicationEventPublisher events;

  LoanEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  void moved(Loan loan) {
    events.publishEvent(
        DomainEvent.of(
            loan.number(),
            "DeviceLoanMoved",
            "The loan of a device stands otherwise now: " + loan.state() + ".",
            Map.of("serial", loan.serial(), "state", loan.state().name())));
  }

  void graded(Loan loan) {
    events.publishEvent(
        DomainEvent.of(
            loan.number(),
            "LoanDeviceGraded",
            "A lent device was looked at.",
            Map.of("serial", loan.serial(), "grade", loan.charge().grade().name())));
  }

  void extended(CaseNumber number, String until) {
    events.publishEvent(
        DomainEvent.of(
            number,
            "DeviceLoanExtended",
            "The customer may keep the device for longer.",
            Map.of("dueAt", until)));
  }

  void charged(Loan loan) {
    events.publishEvent(
        DomainEvent.of(
            loan.number(),
            "LoanChargeDecided",
            "It was decided what the customer is charged for the device.",
            Map.of("amount", loan.charge().charged(), "currency", loan.deposit().currency())));
  }
}
