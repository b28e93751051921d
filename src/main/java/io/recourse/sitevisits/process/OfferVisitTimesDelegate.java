package io.recourse.sitevisits.process;

import io.recourse.sitevisits.AgreeOnTime;
import io.recourse.sitevisits.VisitOffer;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sees whether another visit is tried, and whether the customer can choose a time for it. */
@Component
class OfferVisitTimesDelegate implements JavaDelegate {

  private final AgreeOnTime agree;

  OfferVisitTimesDelegate(AgreeOnTime agree) {
    this.agree = agree;
  }

  @Override
  public void execute(DelegateExecution execution) {
    VisitOffer offer = agree.offer(SiteVisitVariables.caseNumber(execution));
    execution.setVariable(SiteVisitVariables.TRIES_LEFT, offer.triesLeft());
    execution.setVariable(SiteVisitVariables.TIMES_FREE, offer.timesFree());
    if (offer.triesLeft()) {
      execution.setVariable(
          offer.timesFree() ? SiteVisitVariables.CHOICE_BY : SiteVisitVariables.PLAN_BY,
          Date.from(offer.by()));
    }
  }
}
