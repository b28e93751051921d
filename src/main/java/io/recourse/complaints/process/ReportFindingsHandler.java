package io.recourse.complaints.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.ConveneTaskForce;
import io.recourse.complaints.TaskForce;
import io.recourse.complaints.TaskForces;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a task force found. */
@Component
class ReportFindingsHandler implements TaskHandler {

  private final ComplaintTasks tasks;
  private final TaskForces forces;
  private final ConveneTaskForce force;

  ReportFindingsHandler(ComplaintTasks tasks, TaskForces forces, ConveneTaskForce force) {
    this.tasks = tasks;
    this.forces = forces;
    this.force = force;
  }

  @Override
  public String taskKey() {
    return ComplaintElements.REPORT;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    Map<String, Object> known = tasks.said(number);
    TaskForce sitting = forces.sitting(number).orElseThrow();
    known.put("mandate", sitting.mandate());
    known.put("members", String.join(", ", sitting.members()));
    return known;
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    force.report(number, ComplaintTasks.words(values, "findings"));
    return Map.of();
  }
}
