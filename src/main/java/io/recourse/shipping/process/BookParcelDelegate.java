package io.recourse.shipping.process;

import static io.recourse.shipping.process.ShipmentVariables.caseNumber;

import io.recourse.engine.ReachesOutside;
import io.recourse.shipping.BookReturn;
import io.recourse.shipping.Parcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Books the return parcel; the instance's id is the booking key, so a retry books nothing twice.
 */
@Component
@ReachesOutside
class BookParcelDelegate implements JavaDelegate {

  private final BookReturn book;

  BookParcelDelegate(BookReturn book) {
    this.book = book;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = "return:" + execution.getProcessInstanceId();
    var promised = ShipmentVariables.promised(execution);
    Parcel parcel = book.book(caseNumber(execution), key, promised);
    execution.setVariable(ShipmentVariables.TRACKING_NUMBER, parcel.trackingNumber());
    execution.setVariable(ShipmentVariables.LABEL_DUE, !parcel.isHandedOver());
  }
}
