package io.recourse.maintenance.process;

import io.recourse.engine.EachAlone;
import io.recourse.maintenance.BringVisits;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the visits of maintenance that are due, each in a transaction of its own. */
@Component
class BringVisitsDelegate implements JavaDelegate {

  private final BringVisits bring;
  private final EachAlone each;

  BringVisitsDelegate(BringVisits bring, EachAlone each) {
    this.bring = bring;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int opened =
        each.<Long>walk(
            last -> last == null ? bring.due() : List.of(), id -> bring.bring(id).isPresent());
    execution.setVariable("opened", opened);
  }
}
