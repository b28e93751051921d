package io.recourse.backorders.process;

import io.recourse.backorders.AwaitArticle;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer is asked what to do about an article that is gone. */
@Component
class BeginBackorderDelegate implements JavaDelegate {

  private final AwaitArticle await;

  BeginBackorderDelegate(AwaitArticle await) {
    this.await = await;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        BackorderElements.BY, Date.from(await.begin(BackorderElements.caseNumber(execution))));
  }
}
