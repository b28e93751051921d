package io.recourse.complaints.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.HandleComplaint;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The outcome, what puts it right, and the letter. */
@Component
class DecideComplaintHandler implements TaskHandler {

  private final ComplaintTasks tasks;
  private final HandleComplaint handle;
  private final EnteredVerdict verdicts;

  DecideComplaintHandler(ComplaintTasks tasks, HandleComplaint handle, EnteredVerdict verdicts) {
    this.verdicts = verdicts;
    this.tasks = tasks;
    this.handle = handle;
  }

  @Override
  public String taskKey() {
    return ComplaintElements.DECIDE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return tasks.toDecide(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    return ComplaintVariables.reviewBy(handle.decide(number, verdicts.of(number, values)));
  }
}
