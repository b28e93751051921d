package io.recourse.engine.run;

import io.recourse.common.AutomaticStep;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;

/** What the engine calls for a model is the process's own act, not that of who set it going. */
public final class AutomaticSteps extends DefaultDelegateInterceptor {

  @Override
  public void handleInvocation(DelegateInvocation invocation) throws Exception {
    AutomaticStep.<Exception>run(() -> super.handleInvocation(invocation));
  }
}
