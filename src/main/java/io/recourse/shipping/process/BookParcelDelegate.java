package io.recourse.shipping.process;

import static io.recourse.shipping.process.ShipmentVariables.caseNumber;

import io.recourse.shipping.BookReturn;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ShippingRules;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Books the return parcel; the instance's id is the booking key, so a retry books nothing twice.
 */
@Component
class BookParcelDelegate implements JavaDelegate {

  private final BookReturn book;
  private final ShippingRules rules;

  BookParcelDelegate(BookReturn book, ShippingRules rules) {
    this.book = book;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = "return:" + execution.getProcessInstanceId();
    var terms = ShipmentVariables.terms(execution, rules.terms());
    Parcel parcel = book.book(caseNumber(execution), key, terms);
    execution.setVariable(ShipmentVariables.TRACKING_NUMBER, parcel.trackingNumber());
    execution.setVariable(ShipmentVariables.LABEL_DUE, !parcel.isHandedOver());
  }
}
