package io.recourse.goodwill.process;

import io.recourse.engine.ProcessStarter;
import io.recourse.goodwill.GoodwillRequest;
import io.recourse.goodwill.RequestFlow;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Each request waits in an instance of its own, beside what its case waits for. */
@Component
class EngineRequestFlow implements RequestFlow {

  private static final Logger log = LoggerFactory.getLogger(EngineRequestFlow.class);

  private final ProcessStarter starter;

  EngineRequestFlow(ProcessStarter starter) {
    this.starter = starter;
  }

  @Override
  public void begin(GoodwillRequest asked, Instant until) {
    var started =
        starter.startByKey(
            GoodwillElements.PROCESS,
            asked.caseNumber(),
            Map.of(
                GoodwillElements.CASE_NUMBER, asked.caseNumber().value(),
                GoodwillElements.REQUEST_ID, asked.id().toString(),
                GoodwillElements.TEAM, asked.team(),
                GoodwillElements.ANSWER_BY, Date.from(until)));
    log.info("Goodwill of {} waits for {}, in {}", asked.caseNumber(), asked.team(), started.id());
  }
}
