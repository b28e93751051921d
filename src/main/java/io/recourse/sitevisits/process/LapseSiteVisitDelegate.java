package io.recourse.sitevisits.process;

import io.recourse.sitevisits.EndVisit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody chose or planned a time within the term. */
@Component
class LapseSiteVisitDelegate implements JavaDelegate {

  private final EndVisit end;

  LapseSiteVisitDelegate(EndVisit end) {
    this.end = end;
  }

  @Override
  public void execute(DelegateExecution execution) {
    end.lapse(SiteVisitVariables.caseNumber(execution));
  }
}
