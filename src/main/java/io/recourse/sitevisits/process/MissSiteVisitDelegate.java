package io.recourse.sitevisits.process;

import io.recourse.sitevisits.EndVisit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody said that the technician was there. */
@Component
class MissSiteVisitDelegate implements JavaDelegate {

  private final EndVisit end;

  MissSiteVisitDelegate(EndVisit end) {
    this.end = end;
  }

  @Override
  public void execute(DelegateExecution execution) {
    end.missed(SiteVisitVariables.caseNumber(execution));
  }
}
