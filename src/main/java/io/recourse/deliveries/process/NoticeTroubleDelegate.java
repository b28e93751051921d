package io.recourse.deliveries.process;

import io.recourse.deliveries.NoticeTrouble;
import io.recourse.deliveries.ParcelsToWatch;
import io.recourse.engine.EachAlone;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a case for each parcel in trouble, each in a transaction of its own; notes refusals. */
@Component
class NoticeTroubleDelegate implements JavaDelegate {

  private final NoticeTrouble notice;
  private final EachAlone each;

  NoticeTroubleDelegate(NoticeTrouble notice, EachAlone each) {
    this.notice = notice;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var ignored = each.<ParcelsToWatch.Sent>walk(notice::after, notice::notice, notice::refused);
  }
}
