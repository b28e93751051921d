package io.recourse.shipping.process;

import static io.recourse.shipping.process.ShipmentVariables.caseNumber;
import static io.recourse.shipping.process.ShipmentVariables.trackingNumber;

import io.recourse.shipping.WatchParcel;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the search on the case's clocks before the warehouse is asked. */
@Component
class StartSearchDelegate implements JavaDelegate {

  private final WatchParcel watch;

  StartSearchDelegate(WatchParcel watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var by = watch.search(caseNumber(execution), trackingNumber(execution));
    execution.setVariable(ShipmentVariables.SEARCH_BY, Date.from(by));
  }
}
