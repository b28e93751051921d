package io.recourse.dataleaks.process;

import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.NoticeFlow;
import io.recourse.engine.ProcessStarter;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Each list that was named is told by an instance of its own. */
@Component
class EngineNoticeFlow implements NoticeFlow {

  private static final Logger log = LoggerFactory.getLogger(EngineNoticeFlow.class);

  private final ProcessStarter starter;

  EngineNoticeFlow(ProcessStarter starter) {
    this.starter = starter;
  }

  @Override
  public void begin(CaseNumber leak) {
    var started =
        starter.startByKey(
            NoticeElements.PROCESS, leak, Map.of(NoticeElements.CASE_NUMBER, leak.value()));
    log.info("Customers are told of the leak of {}, in {}", leak, started.id());
  }
}
