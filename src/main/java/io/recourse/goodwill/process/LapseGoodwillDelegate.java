package io.recourse.goodwill.process;

import io.recourse.goodwill.RequestGoodwill;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered in time. */
@Component
class LapseGoodwillDelegate implements JavaDelegate {

  private final RequestGoodwill requests;

  LapseGoodwillDelegate(RequestGoodwill requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.lapse(UUID.fromString((String) execution.getVariable(GoodwillElements.REQUEST_ID)));
  }
}
