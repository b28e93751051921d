package io.recourse.complaints.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.Findings;
import io.recourse.complaints.HandleComplaint;
import io.recourse.complaints.Improvement;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was found, and why it happened; both, or nothing goes on (CMP-03). */
@Component
class InvestigateComplaintHandler implements TaskHandler {

  private final ComplaintTasks tasks;
  private final HandleComplaint handle;

  InvestigateComplaintHandler(ComplaintTasks tasks, HandleComplaint handle) {
    this.tasks = tasks;
    this.handle = handle;
  }

  @Override
  public String taskKey() {
    return ComplaintElements.INVESTIGATE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return tasks.assessed(number);
  }

  /**
   * @throws Problem INVALID without findings or cause, or with a team that does not exist
   */
  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    Findings found =
        new Findings(
            ComplaintTasks.words(values, "findings"), ComplaintTasks.words(values, "rootCause"));
    return ComplaintVariables.verdictBy(handle.investigate(number, found, team(values)));
  }

  private static String team(Map<String, Object> values) {
    String named = ComplaintTasks.wordsOrNull(values, "improvementTeam");
    if (named != null && !Improvement.TEAMS.contains(named)) {
      throw Problem.invalid("/values/improvementTeam", "field.notOneOf", Improvement.TEAMS);
    }
    return named == null ? Improvement.TEAMS.get(0) : named;
  }
}
