package io.recourse.engine.guard;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDecorator;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leaves the team of a human step to the worklist, which reads it from the model as the task opens.
 * The engine's own rows of it would be written and deleted for every task and read by nobody.
 */
@Component
@Order(0)
class NoCandidates extends AbstractBpmnParseListener {

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
    activity.setActivityBehavior(new UserTaskActivityBehavior(new Decorator(behavior)));
  }

  /** Sets a new task up, save for who may take it. */
  private static final class Decorator extends TaskDecorator {

    private Decorator(UserTaskActivityBehavior behavior) {
      super(behavior.getTaskDefinition(), behavior.getExpressionManager());
    }

    @Override
    protected void initializeTaskCandidateGroups(TaskEntity task, VariableScope scope) {
      // TaskObserver tells the worklist.
    }

    @Override
    protected void initializeTaskCandidateUsers(TaskEntity task, VariableScope scope) {
      // Work is a team's, never some people's.
    }
  }
}
