package io.recourse.backorders.process;

import io.recourse.backorders.AwaitArticle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The article did not come within the term. */
@Component
class RefundMissingArticleDelegate implements JavaDelegate {

  private final AwaitArticle await;

  RefundMissingArticleDelegate(AwaitArticle await) {
    this.await = await;
  }

  @Override
  public void execute(DelegateExecution execution) {
    await.end(BackorderElements.caseNumber(execution));
  }
}
