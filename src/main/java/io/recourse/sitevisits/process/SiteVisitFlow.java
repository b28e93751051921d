package io.recourse.sitevisits.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.sitevisits.EndVisit;
import io.recourse.sitevisits.SiteVisitNews;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The process of a visit as cases see it; another visit is asked for anew. */
@Component
class SiteVisitFlow implements CaseFlow, SiteVisitNews {

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final Cases cases;
  private final EndVisit end;

  SiteVisitFlow(ProcessStarter starter, ProcessMessages messages, Cases cases, EndVisit end) {
    this.starter = starter;
    this.messages = messages;
    this.cases = cases;
    this.end = end;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.SITE_VISIT);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    ProcessStarter.Started started =
        starter.startByKey(
            SiteVisitElements.PROCESS,
            number,
            Map.of(SiteVisitVariables.CASE_NUMBER, number.value()));
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  @Override
  public boolean awaitsWords(ServiceCase of) {
    return false;
  }

  /** Words and files are on the case for whoever goes there. */
  @Override
  public void evidenceProvided(CaseNumber number) {}

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return true;
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    end.withdraw(number);
    messages.deliver(SiteVisitElements.CUSTOMER_WITHDREW, number, Map.of());
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    throw Problem.conflict("siteVisit.stays");
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return false;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    throw Problem.conflict("siteVisit.stays");
  }

  @Override
  public void chosen(CaseNumber number, Instant reportBy) {
    messages.deliver(SiteVisitElements.TIME_CHOSEN, number, reported(reportBy));
  }

  @Override
  public void moved(CaseNumber number, Instant reportBy) {
    messages.deliver(SiteVisitElements.MOVED, number, reported(reportBy));
  }

  private static Map<String, Object> reported(Instant by) {
    return Map.of(SiteVisitVariables.REPORT_BY, Date.from(by));
  }
}
