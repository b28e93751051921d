package io.recourse.leadtimes.web;

import io.recourse.leadtimes.LeadTime;
import io.recourse.leadtimes.ReportLeadTimes;
import io.recourse.leadtimes.TeamTime;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lead times per stage and month, and by team, as JSON; there are few, so {@code next} is always
 * null.
 */
@RestController
@PreAuthorize(LeadTimePage.READERS)
class LeadTimeApi {

  private final ReportLeadTimes report;

  LeadTimeApi(ReportLeadTimes report) {
    this.report = report;
  }

  record LeadTimeList(List<LeadTime> items, String next) {}

  record TeamTimeList(List<TeamTime> items, String next) {}

  @GetMapping("/api/v1/reports/lead-times")
  LeadTimeList list(@RequestParam(defaultValue = "6") int months) {
    return new LeadTimeList(report.of(months), null);
  }

  @GetMapping("/api/v1/reports/lead-times/teams")
  TeamTimeList teams(@RequestParam(defaultValue = "6") int months) {
    return new TeamTimeList(report.ofTeams(months), null);
  }
}
