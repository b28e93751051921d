package io.recourse.sitevisits.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.sitevisits.AgreeOnTime;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Staff plan times that the customer can choose from. */
@Component
class PlanVisitTimesHandler implements TaskHandler {

  private final AgreeOnTime agree;
  private final SiteVisitSheet sheet;

  PlanVisitTimesHandler(AgreeOnTime agree, SiteVisitSheet sheet) {
    this.agree = agree;
    this.sheet = sheet;
  }

  @Override
  public String taskKey() {
    return SiteVisitElements.PLAN_TIMES;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return sheet.known(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    agree.planned(number);
    return Map.of();
  }
}
