package io.recourse.engine.dry;

import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** A step that does nothing: what it once did is among the facts. */
class PassBy extends AbstractBpmnActivityBehavior {

  @Override
  public void execute(ActivityExecution execution) {
    leave(execution);
  }
}
