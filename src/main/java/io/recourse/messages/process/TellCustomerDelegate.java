package io.recourse.messages.process;

import io.recourse.common.CaseNumber;
import io.recourse.messages.TellCustomer;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** Sends the mail that the model names; its job is the send key, so a retry never doubles it. */
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

  private static String sendKey(DelegateExecution execution) {
    return Context.getCommandContext().getCurrentJob().getId()
        + ":"
        + execution.getCurrentActivityId();
  }
}
