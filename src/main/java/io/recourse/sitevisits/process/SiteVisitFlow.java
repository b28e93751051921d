package io.recourse.sitevisits.process;

import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.FlowWithoutGoods;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
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

  private final CaseProcesses processes;
  private final EndVisit end;

  SiteVisitFlow(CaseProcesses processes, EndVisit end) {
    this.processes = processes;
    this.end = end;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.SITE_VISIT);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(SiteVisitElements.PROCESS, opened.number());
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
    processes.tell(SiteVisitElements.CUSTOMER_WITHDREW, number);
  }

  @Override
  public void chosen(CaseNumber number, Instant reportBy) {
    processes.tell(SiteVisitElements.TIME_CHOSEN, number, reported(reportBy));
  }

  @Override
  public void moved(CaseNumber number, Instant reportBy) {
    processes.tell(SiteVisitElements.MOVED, number, reported(reportBy));
  }

  private static Map<String, Object> reported(Instant by) {
    return Map.of(SiteVisitVariables.REPORT_BY, Date.from(by));
  }
}
