package io.recourse.worklist.web;

import io.recourse.worklist.DoneByHand;
import io.recourse.worklist.SeeToIncidents;
import io.recourse.worklist.StandingStep;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Steps that stand still, as JSON: listed, tried again, done by hand. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentsApi {

  private final SeeToIncidents incidents;
  private final Clock clock;

  IncidentsApi(SeeToIncidents incidents, Clock clock) {
    this.incidents = incidents;
    this.clock = clock;
  }

  record IncidentsJson(List<IncidentJson> items, List<String> carriers) {}

  /**
   * @param byHand how it may be done outside; null when it is only tried again
   */
  record IncidentJson(
      String id,
      String caseNumber,
      String step,
      String name,
      String cause,
      String owner,
      Instant since,
      Instant dueAt,
      boolean late,
      int tries,
      String byHand) {

    static IncidentJson of(StandingStep step, Instant now) {
      return new IncidentJson(
          step.incident().id(),
          step.incident().caseNumber(),
          step.incident().element(),
          step.words(),
          step.incident().cause().name(),
          step.owner(),
          step.incident().since(),
          step.dueAt(),
          step.isLate(now),
          step.tries(),
          step.byHand() == null ? null : step.byHand().name());
    }
  }

  /**
   * @param label PDF in Base64; null where the customer has it already
   */
  record DoneBody(String reason, String carrier, String trackingNumber, byte[] label) {}

  @GetMapping
  IncidentsJson list(Authentication who) {
    Instant now = clock.instant();
    return new IncidentsJson(
        incidents.list(SignedInWorker.of(who)).stream()
            .map(step -> IncidentJson.of(step, now))
            .toList(),
        incidents.carriers());
  }

  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable String id, Authentication who) {
    incidents.retry(id, SignedInWorker.of(who));
  }

  @PostMapping("/{id}/by-hand")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void byHand(@PathVariable String id, @RequestBody DoneBody body, Authentication who) {
    DoneByHand told =
        new DoneByHand(body.reason(), body.carrier(), body.trackingNumber(), body.label());
    incidents.doneByHand(id, told, SignedInWorker.of(who));
  }
}
