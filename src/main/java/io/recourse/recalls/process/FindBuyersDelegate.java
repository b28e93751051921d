package io.recourse.recalls.process;

import io.recourse.recalls.FindBuyers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks up who bought the article. */
@Component
class FindBuyersDelegate implements JavaDelegate {

  private final FindBuyers findBuyers;

  FindBuyersDelegate(FindBuyers findBuyers) {
    this.findBuyers = findBuyers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    findBuyers.find(RecallElements.caseNumber(execution));
  }
}
