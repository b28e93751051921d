package io.recourse.engine.dry;

import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** A step at which the walk stands until it is told how the past went on. */
class StandStill extends AbstractBpmnActivityBehavior {

  private final String called;

  /**
   * @param called the process that stood there; null for the work of a person
   */
  StandStill(String called) {
    this.called = called;
  }

  String called() {
    return called;
  }

  @Override
  public void execute(ActivityExecution execution) {
    DryTrace.here().stands((ExecutionEntity) execution);
  }

  @Override
  public void signal(ActivityExecution execution, String name, Object data) {
    leave(execution);
  }
}
