package io.recourse.sitevisits.process;

import io.recourse.sitevisits.EndVisit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** As many visits as we make were in vain. */
@Component
class GiveUpSiteVisitDelegate implements JavaDelegate {

  private final EndVisit end;

  GiveUpSiteVisitDelegate(EndVisit end) {
    this.end = end;
  }

  @Override
  public void execute(DelegateExecution execution) {
    end.giveUp(SiteVisitVariables.caseNumber(execution));
  }
}
