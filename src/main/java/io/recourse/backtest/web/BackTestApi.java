package io.recourse.backtest.web;

import io.recourse.backtest.AskBackTest;
import io.recourse.backtest.BackTest;
import io.recourse.backtest.BackTests.Only;
import io.recourse.backtest.Findings;
import io.recourse.backtest.ReadBackTest;
import io.recourse.backtest.model.ReadWalks;
import io.recourse.backtest.model.WalkFindings;
import io.recourse.backtest.model.Walks;
import java.net.URI;
import java.time.Instant;
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

/** Back-tests over HTTP: asked for, followed, read case by case. */
@RestController
@RequestMapping("/api/v1/models")
@PreAuthorize(BackTestApi.READERS)
class BackTestApi {

  static final String READERS = "hasAnyRole('OWNER', 'LEAD')";

  private static final String PATH = "/api/v1/models/back-tests/";

  private final AskBackTest ask;
  private final ReadBackTest read;
  private final ReadWalks walks;

  BackTestApi(AskBackTest ask, ReadBackTest read, ReadWalks walks) {
    this.ask = ask;
    this.read = read;
    this.walks = walks;
  }

  record Wanted(Integer cases) {}

  /**
   * A report without the model that it is about.
   *
   * @param walked what the walks of a process found; null for a table
   */
  record Told(
      UUID id,
      UUID draft,
      int draftVersion,
      BackTest.State state,
      boolean stale,
      String askedBy,
      Instant askedAt,
      Instant endedAt,
      int cases,
      int compared,
      long casesPerSecond,
      int decisions,
      int unanswered,
      int lawUnknown,
      int otherVersion,
      Findings found,
      WalkFindings walked) {

    static Told of(ReadBackTest.Report report, WalkFindings walked) {
      BackTest test = report.test();
      return new Told(
          test.id(),
          test.draft(),
          test.draftVersion(),
          test.state(),
          report.stale(),
          test.askedBy(),
          test.askedAt(),
          test.endedAt(),
          test.cases(),
          test.compared(),
          test.casesPerSecond(),
          test.decisions(),
          test.unanswered(),
          test.lawUnknown(),
          test.otherVersion(),
          report.found(),
          walked);
    }
  }

  @PostMapping("/drafts/{id}/back-test")
  ResponseEntity<Told> ask(@PathVariable UUID id, @RequestBody Wanted wanted) {
    BackTest begun = ask.ask(id, wanted.cases());
    return ResponseEntity.accepted()
        .location(URI.create(PATH + begun.id()))
        .body(report(begun.id()));
  }

  @GetMapping("/back-tests/{id}")
  Told report(@PathVariable UUID id) {
    return Told.of(read.report(id), walks.findings(id).orElse(null));
  }

  @GetMapping("/back-tests/{id}/changes")
  ReadBackTest.Changes changes(
      @PathVariable UUID id,
      @RequestParam(required = false) Only only,
      @RequestParam(required = false) Long before) {
    return read.changes(id, only, before);
  }

  /** Of a process: its instances that would have gone otherwise, or that cannot be told. */
  @GetMapping("/back-tests/{id}/instances")
  ReadWalks.Instances instances(
      @PathVariable UUID id,
      @RequestParam(required = false) Walks.Only only,
      @RequestParam(required = false) Long before) {
    return walks.instances(id, only, before);
  }
}
