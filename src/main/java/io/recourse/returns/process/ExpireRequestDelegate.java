package io.recourse.returns.process;

import io.recourse.decision.ExpireRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The goods never came. */
@Component
class ExpireRequestDelegate implements JavaDelegate {

  private final ExpireRequest expireRequest;

  ExpireRequestDelegate(ExpireRequest expireRequest) {
    this.expireRequest = expireRequest;
  }

  @Override
  public void execute(DelegateExecution execution) {
    expireRequest.expire(ReturnVariables.caseNumber(execution));
  }
}
