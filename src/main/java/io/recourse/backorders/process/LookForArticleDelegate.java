package io.recourse.backorders.process;

import io.recourse.backorders.AwaitArticle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The article may have come meanwhile. */
@Component
class LookForArticleDelegate implements JavaDelegate {

  private final AwaitArticle await;

  LookForArticleDelegate(AwaitArticle await) {
    this.await = await;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        BackorderElements.HELD, await.look(BackorderElements.caseNumber(execution)));
  }
}
