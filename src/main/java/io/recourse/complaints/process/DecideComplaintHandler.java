package io.recourse.complaints.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.HandleComplaint;
import io.recourse.complaints.Redress;
import io.recourse.complaints.Verdict;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The outcome, what puts it right, and the letter. */
@Component
class DecideComplaintHandler implements TaskHandler {

  private final ComplaintTasks tasks;
  private final HandleComplaint handle;

  DecideComplaintHandler(ComplaintTasks tasks, HandleComplaint handle) {
    this.tasks = tasks;
    this.handle = handle;
  }

  @Override
  public String taskKey() {
    return ComplaintElements.DECIDE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return tasks.found(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    Verdict as =
        new Verdict(
            Verdict.Outcome.valueOf(ComplaintTasks.words(values, "outcome")),
            Redress.valueOf(ComplaintTasks.words(values, "remedy")),
            ComplaintTasks.words(values, "letter"));
    return ComplaintVariables.reviewBy(handle.decide(number, as));
  }
}
