package io.recourse.turnedup.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.EachAlone;
import io.recourse.turnedup.NoticeTurnedUp;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lost goods that a carrier delivered after all, each case in a transaction of its own. */
@Component
class NoticeTurnedUpDelegate implements JavaDelegate {

  private final NoticeTurnedUp notice;
  private final EachAlone each;

  NoticeTurnedUpDelegate(NoticeTurnedUp notice, EachAlone each) {
    this.notice = notice;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var ignored = each.<CaseNumber>walk(notice::after, notice::tracked);
  }
}
