package io.recourse.deliveries.process;

import io.recourse.deliveries.NoticeLateExpress;
import io.recourse.engine.EachAlone;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a case for each express delivery that came late, each in a transaction of its own. */
@Component
class NoticeLateExpressDelegate implements JavaDelegate {

  private final NoticeLateExpress notice;
  private final EachAlone each;

  NoticeLateExpressDelegate(NoticeLateExpress notice, EachAlone each) {
    this.notice = notice;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var ignored = each.<String>walk(notice::after, notice::notice, notice::refused);
  }
}
