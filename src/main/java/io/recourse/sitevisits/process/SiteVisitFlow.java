package io.recourse.sitevisits.process;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.FlowWithoutGoods;
import io.recourse.cases.ServiceCase;
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
class SiteVisitFlow extends FlowWithoutGoods implements SiteVisitNews {

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final EndVisit end;

  SiteVisitFlow(ProcessStarter starter, ProcessMessages messages, Cases cases, EndVisit end) {
    super(cases);
    this.starter = starter;
    this.messages = messages;
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
    runsAs(number, started.id(), started.key(), started.version());
  }

  @Override
  protected Problem stays(CaseNumber number) {
    return Problem.conflict("siteVisit.stays");
  }

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
