package io.recourse.backtest;

import io.recourse.common.Problem;
import io.recourse.engine.TableTrial;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the next cases of a back-test. What was compared is kept with each page, so that the
 * work goes on from there whoever was restarted; a page ends long before the lock of its job does.
 */
@Service
public class CompareCases {

  private static final Logger log = LoggerFactory.getLogger(CompareCases.class);
  private static final int PAGE = 100;

  private final BackTests tests;
  private final PastDecisions past;
  private final TableTrial tables;
  private final AskAfter after;
  private final Waits waits;
  private final ModelDrafts drafts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CompareCases(
      BackTests tests,
      PastDecisions past,
      TableTrial tables,
      AskAfter after,
      Waits waits,
      ModelDrafts drafts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.tests = tests;
    this.past = past;
    this.tables = tables;
    this.after = after;
    this.waits = waits;
    this.drafts = drafts;
    this.events = events;
    this.clock = clock;
  }

  /** Says whether cases are left; they are where somebody else is at them. */
  @Transactional
  public boolean next(UUID id) {
    Optional<BackTest> free = tests.lock(id);
    if (free.isEmpty()) {
      return tests.find(id).orElseThrow(() -> Problem.notFound("backtest.unknown")).isRunning();
    }
    BackTest test = free.get();
    if (!test.isRunning()) {
      return false;
    }
    long begun = System.nanoTime();
    ComparedPage page = compare(test, begun);
    String base = test.decision() + ":" + baseOf(test);
    BackTest next =
        test.after(
            page.counted(base, Duration.ofNanos(System.nanoTime() - begun)), clock.instant());
    tests.save(next, page.changes());
    waits.keep(
        id, test.compared() + 1, page.count(Comparison::isTimed), page.count(Comparison::isLate));
    if (!next.isRunning()) {
      tell(next);
    }
    return next.isRunning();
  }

  private ComparedPage compare(BackTest test, long begun) {
    byte[] table = test.content().getBytes(StandardCharsets.UTF_8);
    int from = test.compared() + 1;
    int most = Math.min(PAGE, test.cases() - test.compared());
    List<PastDecision> page = past.of(test, from, most);
    List<TableTrial.Answer> answers =
        tables.ask(
            test.decision(), table, page.stream().map(PastDecision::inputs).toList(), test.left());
    return after.together(
        () ->
            new ComparedPage(from)
                .compare(
                    test.decision(), page, answers, after, most, () -> BackTest.isLongPage(begun)));
  }

  private Integer baseOf(BackTest test) {
    return drafts.find(test.draft()).map(Draft::basedOn).orElse(null);
  }

  private void tell(BackTest done) {
    Findings found = tests.findings(done.id());
    log.info(
        "Back-test of {}: {} cases, {} decisions, {} changed, {} cases/s",
        done.decision(),
        done.compared(),
        done.decisions(),
        found.changed(),
        done.casesPerSecond());
    events.publishEvent(BackTestEvents.done(done, found));
  }
}
