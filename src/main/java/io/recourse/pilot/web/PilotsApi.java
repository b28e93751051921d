package io.recourse.pilot.web;

import io.recourse.pilot.AnswerReopened;
import io.recourse.pilot.AskForDecision;
import io.recourse.pilot.BeginPilot;
import io.recourse.pilot.ComparePilot;
import io.recourse.pilot.Comparison;
import io.recourse.pilot.DecidePilot;
import io.recourse.pilot.Measured;
import io.recourse.pilot.Pilot;
import io.recourse.pilot.PilotWish;
import io.recourse.pilot.RollOutWatch;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pilots over HTTP: begun with an approval, compared, decided by two. */
@RestController
@RequestMapping("/api/v1/pilots")
@PreAuthorize(PilotsApi.READERS)
class PilotsApi {

  static final String READERS = "hasAnyRole('OWNER', 'LEAD')";

  private final BeginPilot begin;
  private final ComparePilot compare;
  private final AskForDecision ask;
  private final DecidePilot decide;
  private final AnswerReopened reopened;

  PilotsApi(
      BeginPilot begin,
      ComparePilot compare,
      AskForDecision ask,
      DecidePilot decide,
      AnswerReopened reopened) {
    this.begin = begin;
    this.compare = compare;
    this.ask = ask;
    this.decide = decide;
    this.reopened = reopened;
  }

  /**
   * @param draftVersion the draft's version that was looked at
   * @param reason of the approval; may be null
   * @param deployAt null for at once
   */
  record Wanted(
      UUID draft,
      Integer draftVersion,
      String reason,
      Instant deployAt,
      Integer share,
      String team,
      String category,
      String country,
      String type,
      Instant until) {

    PilotWish wish() {
      return new PilotWish(share, team, category, country, type, until);
    }
  }

  record Question(Pilot.End end, String reason, Boolean withCases, Boolean withoutEvidence) {

    AskForDecision.Wish wish() {
      return new AskForDecision.Wish(
          end, reason, Boolean.TRUE.equals(withCases), Boolean.TRUE.equals(withoutEvidence));
    }
  }

  record Reason(String reason) {}

  record All(List<Pilot> items, String next) {}

  record Report(Pilot pilot, Comparison comparison, RollOutWatch watch) {}

  /** A case behind a figure, with what was measured of it. */
  record Behind(String caseNumber, Double days, Map<Measured, Double> measured) {}

  record Cases(List<Behind> items, String next) {}

  @GetMapping
  All all() {
    return new All(compare.all(), null);
  }

  @GetMapping("/{id}")
  Report read(@PathVariable UUID id) {
    return new Report(compare.find(id), compare.compare(id), reopened.of(id).orElse(null));
  }

  /** The cases behind a figure, the newest first, 200 at most. */
  @GetMapping("/{id}/cases")
  Cases cases(
      @PathVariable UUID id,
      @RequestParam String line,
      @RequestParam(defaultValue = "PILOT") Comparison.Of side) {
    return new Cases(
        compare.cases(id, line, side).stream()
            .map(one -> new Behind(one.number(), one.days(), one.measured()))
            .toList(),
        null);
  }

  @PostMapping
  ResponseEntity<Pilot> begin(@RequestBody Wanted wanted) {
    Pilot begun =
        begin.approve(
            wanted.draft(),
            wanted.draftVersion(),
            wanted.reason(),
            wanted.deployAt(),
            wanted.wish());
    return ResponseEntity.created(URI.create("/api/v1/pilots/" + begun.id())).body(begun);
  }

  @PostMapping("/{id}/decision")
  Pilot ask(@PathVariable UUID id, @RequestBody Question question) {
    return ask.ask(id, question.wish());
  }

  @PostMapping("/{id}/decision/agree")
  Pilot agree(@PathVariable UUID id, @RequestBody DecidePilot.Seen seen) {
    return decide.agree(id, seen);
  }

  @PostMapping("/{id}/decision/decline")
  Pilot decline(@PathVariable UUID id, @RequestBody Reason why) {
    return decide.decline(id, why.reason());
  }

  /** What becomes of a change whose effect faded. */
  @PostMapping("/{id}/watch/answer")
  RollOutWatch answer(@PathVariable UUID id, @RequestBody Reason why) {
    return reopened.answer(id, why.reason());
  }
}
