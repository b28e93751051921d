package io.recourse.abuse.process;

import io.recourse.abuse.AbusiveContact;
import io.recourse.abuse.SupportFlow;
import io.recourse.engine.ProcessStarter;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Each contact has an instance of its own, beside what its case waits for. */
@Component
class EngineSupportFlow implements SupportFlow {

  private static final Logger log = LoggerFactory.getLogger(EngineSupportFlow.class);

  private final ProcessStarter starter;

  EngineSupportFlow(ProcessStarter starter) {
    this.starter = starter;
  }

  @Override
  public void begin(AbusiveContact contact, Instant until) {
    var started =
        starter.startByKey(
            AbuseElements.PROCESS,
            contact.number(),
            Map.of(
                AbuseElements.CASE_NUMBER, contact.number().value(),
                AbuseElements.CONTACT, contact.id().toString(),
                AbuseElements.SUPPORT_BY, Date.from(until)));
    log.info("An abusive contact of {} waits for a lead, in {}", contact.number(), started.id());
  }
}
