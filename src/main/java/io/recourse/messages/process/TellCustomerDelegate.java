package io.recourse.messages.process;

import io.recourse.common.CaseNumber;
import io.recourse.messages.TellCustomer;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.stereotype.Component;

/**
 * Writes the message that the model names, in the transaction that reaches this step; it is mailed
 * beside the flow. One entry into the step tells once.
 */
@Component
class TellCustomerDelegate implements JavaDelegate {

  private final TellCustomer tellCustomer;

  TellCustomerDelegate(TellCustomer tellCustomer) {
    this.tellCustomer = tellCustomer;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = new CaseNumber((String) execution.getVariable("caseNumber"));
    String template = (String) execution.getVariable("template");
    tellCustomer.tell(number, template, Map.of(), sendKey(execution));
  }

  /** Instances of older models wait in a job of this very step, which may have tried already. */
  private static String sendKey(DelegateExecution execution) {
    JobEntity job = Context.getCommandContext().getCurrentJob();
    String step = execution.getCurrentActivityId();
    return job != null && step.equals(job.getActivityId())
        ? job.getId() + ":" + step
        : execution.getActivityInstanceId();
  }
}
