package io.recourse.complaints.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.Assessment;
import io.recourse.complaints.HandleComplaint;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The first look: how grave, of one or of many, safe or not. */
@Component
class AssessComplaintHandler implements TaskHandler {

  private final ComplaintTasks tasks;
  private final HandleComplaint handle;

  AssessComplaintHandler(ComplaintTasks tasks, HandleComplaint handle) {
    this.tasks = tasks;
    this.handle = handle;
  }

  @Override
  public String taskKey() {
    return ComplaintElements.ASSESS;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return tasks.said(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    Assessment as =
        new Assessment(
            ((Number) values.get("severity")).intValue(),
            Assessment.Scope.valueOf(ComplaintTasks.words(values, "scope")),
            Boolean.TRUE.equals(values.get("safety")),
            Boolean.TRUE.equals(values.get("maySpread")),
            Boolean.TRUE.equals(values.get("dataLeak")),
            ComplaintTasks.wordsOrNull(values, "note"));
    return ComplaintVariables.findBy(handle.assess(number, as));
  }
}
