package io.recourse.operate.web;

import io.recourse.operate.ListStanding;
import io.recourse.operate.SeeIncidents;
import io.recourse.operate.StandingCase;
import io.recourse.operate.StandingFilter;
import io.recourse.operate.StepCount;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases that a process holds, as JSON; what stands still is settled at {@code incidents}. */
@RestController
@PreAuthorize(Operators.READERS)
class OperateApi {

  private final ListStanding standing;
  private final SeeIncidents incidents;
  private final Clock clock;

  OperateApi(ListStanding standing, SeeIncidents incidents, Clock clock) {
    this.standing = standing;
    this.incidents = incidents;
    this.clock = clock;
  }

  record StandingJson(
      List<CaseJson> items, List<StepJson> steps, List<IncidentJson> incidents, String next) {}

  record CaseJson(
      String caseNumber,
      int version,
      String element,
      String name,
      String team,
      String holder,
      String country,
      Instant since,
      Instant dueAt,
      Instant goesOnAt,
      boolean late,
      boolean stuck) {

    static CaseJson of(StandingCase one, Instant now) {
      return new CaseJson(
          one.caseNumber(),
          one.version(),
          one.element(),
          one.name(),
          one.team(),
          one.holder(),
          one.country(),
          one.since(),
          one.dueAt(),
          one.goesOnAt(),
          one.isLate(now),
          one.stuck());
    }
  }

  record StepJson(
      String element,
      String name,
      long standing,
      long late,
      long stuck,
      List<StepCount.OfVersion> versions) {

    static StepJson of(StepCount step) {
      return new StepJson(
          step.element(), step.name(), step.standing(), step.late(), step.stuck(), step.versions());
    }
  }

  /**
   * @param theirs whether the reader may settle it
   */
  record IncidentJson(
      String id,
      String caseNumber,
      int version,
      String element,
      String name,
      String cause,
      String owner,
      Instant since,
      Instant dueAt,
      boolean theirs) {

    static IncidentJson of(SeeIncidents.Seen seen) {
      var step = seen.step();
      var incident = step.incident();
      return new IncidentJson(
          incident.id(),
          incident.caseNumber(),
          incident.version(),
          incident.element(),
          step.words(),
          incident.cause().name(),
          step.owner(),
          incident.since(),
          step.dueAt(),
          seen.theirs());
    }
  }

  @GetMapping("/api/v1/models/{key}/standing")
  StandingJson list(
      @PathVariable String key,
      @ModelAttribute AskedFor asked,
      @RequestParam(required = false) String after,
      Authentication who) {
    StandingFilter filter = asked.filter();
    ListStanding.Found found = standing.find(key, filter, after);
    Instant now = clock.instant();
    return new StandingJson(
        found.cases().stream().map(one -> CaseJson.of(one, now)).toList(),
        found.steps().stream().map(StepJson::of).toList(),
        incidents.of(key, filter, Operators.worker(who)).stream().map(IncidentJson::of).toList(),
        found.next());
  }
}
