package io.recourse.engine.run;

import io.recourse.engine.EngineNames;
import io.recourse.engine.StoppedActs;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The wall behind the check of models: a run that takes too many steps in one transaction or one
 * minute, or wants too many copies of a step at once, is rolled back and its job parked.
 */
@Component
class StepBound extends AbstractBpmnParseListener {

  private static final String BODY_OF_MANY = "#multiInstanceBody";

  private final int perTransaction;
  private final int perMinute;
  private final StoppedActs acts;
  private final StepsOfMinute minute = new StepsOfMinute(System::nanoTime);

  /**
   * @param perTransaction the most steps of one transaction; also the most copies at once
   * @param perMinute the most steps of one case's instance, called ones included, in a minute
   */
  StepBound(
      @Value("${recourse.engine.steps-per-transaction}") int perTransaction,
      @Value("${recourse.engine.steps-per-minute}") int perMinute,
      StoppedActs acts) {
    this.acts = acts;
    this.perTransaction = perTransaction;
    this.perMinute = perMinute;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    ExecutionListener counted = this::count;
    process.addBuiltInListener(ExecutionListener.EVENTNAME_START, counted);
    bound(process.getActivities());
  }

  private void bound(List<ActivityImpl> activities) {
    for (ActivityImpl activity : activities) {
      ExecutionListener counted = this::count;
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, counted);
      if (activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior many) {
        ExecutionListener measured = run -> copies(run, many);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, measured);
      }
      bound(activity.getActivities());
    }
  }

  private void count(DelegateExecution execution) {
    String instance = ((ExecutionEntity) execution).getRootProcessInstanceId();
    if (StepsOfTransaction.add() > perTransaction
        || minute.add(String.valueOf(instance)) > perMinute) {
      stop(execution);
    }
  }

  private void copies(DelegateExecution execution, MultiInstanceActivityBehavior many) {
    if (number(many.getLoopCardinalityExpression(), execution) > perTransaction
        || size(many, execution) > perTransaction) {
      stop(execution);
    }
  }

  private static double number(Expression cardinality, DelegateExecution execution) {
    Object value = cardinality == null ? null : cardinality.getValue(execution);
    return value instanceof Number number
        ? number.doubleValue()
        : value == null ? 0 : Double.parseDouble(value.toString());
  }

  private static int size(MultiInstanceActivityBehavior many, DelegateExecution execution) {
    Object items =
        many.getCollectionExpression() != null
            ? many.getCollectionExpression().getValue(execution)
            : many.getCollectionVariable() == null
                ? null
                : execution.getVariable(many.getCollectionVariable());
    return items instanceof Collection<?> all ? all.size() : 0;
  }

  private void stop(DelegateExecution execution) {
    acts.stopped(execution);
    throw new StepsExceeded(EngineNames.modelOf(execution).getKey(), element(execution));
  }

  private static String element(DelegateExecution execution) {
    return String.valueOf(execution.getCurrentActivityId()).replace(BODY_OF_MANY, "");
  }
}
