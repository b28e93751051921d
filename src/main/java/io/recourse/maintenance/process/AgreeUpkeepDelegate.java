package io.recourse.maintenance.process;

import io.recourse.engine.EachAlone;
import io.recourse.maintenance.AgreeUpkeep;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Agrees on upkeep of articles that are sold no more, each unit in a transaction of its own. */
@Component
class AgreeUpkeepDelegate implements JavaDelegate {

  private final AgreeUpkeep upkeep;
  private final EachAlone each;

  AgreeUpkeepDelegate(AgreeUpkeep upkeep, EachAlone each) {
    this.upkeep = upkeep;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int agreed =
        each.<AgreeUpkeep.Candidate>walk(
            last -> last == null ? upkeep.found() : List.of(), upkeep::agree);
    execution.setVariable("upkeepAgreed", agreed);
  }
}
