package io.recourse.complaints.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.DisputeComplaint;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the team has to say to a rejected outcome. */
@Component
class ReplyToDisputeHandler implements TaskHandler {

  private final ComplaintTasks tasks;
  private final DisputeComplaint dispute;

  ReplyToDisputeHandler(ComplaintTasks tasks, DisputeComplaint dispute) {
    this.tasks = tasks;
    this.dispute = dispute;
  }

  @Override
  public String taskKey() {
    return ComplaintElements.REPLY;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return tasks.decided(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    return ComplaintVariables.disputeBy(
        dispute.reply(number, ComplaintTasks.words(values, "words")));
  }
}
