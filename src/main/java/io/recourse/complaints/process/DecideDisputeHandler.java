package io.recourse.complaints.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.DisputeComplaint;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody who had no hand in it decides for good (CMP-07). */
@Component
class DecideDisputeHandler implements TaskHandler {

  private final ComplaintTasks tasks;
  private final DisputeComplaint dispute;
  private final EnteredVerdict verdicts;

  DecideDisputeHandler(ComplaintTasks tasks, DisputeComplaint dispute, EnteredVerdict verdicts) {
    this.tasks = tasks;
    this.dispute = dispute;
    this.verdicts = verdicts;
  }

  @Override
  public String taskKey() {
    return ComplaintElements.DECIDE_DISPUTE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return tasks.disputed(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    dispute.decide(number, verdicts.of(number, values));
    return Map.of();
  }
}
