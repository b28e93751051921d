package io.recourse.backtest;

import io.recourse.common.Problem;
import io.recourse.engine.TableTrial;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the next cases of a back-test. What was compared is kept with each page, so that the
 * work goes on from there whoever was restarted.
 */
@Service
public class CompareCases {

  private static final Logger log = LoggerFactory.getLogger(CompareCases.class);
  private static final int PAGE = 100;
  private static final Duration LONGEST = Duration.ofMinutes(10);

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

  /** Says whether cases are left. */
  @Transactional
  public boolean next(UUID id) {
    BackTest test = tests.lock(id).orElseThrow(() -> Problem.notFound("backtest.unknown"));
    if (!test.isRunning()) {
      return false;
    }
    long begun = System.nanoTime();
    List<PastDecision> page = past.of(test, test.compared() + 1, PAGE);
    List<Comparison> compared = compare(test, page);
    List<Change> changes =
        after.together(
            () -> compared.stream().map(Comparison::change).flatMap(Optional::stream).toList());
    BackTest next =
        test.after(
            counted(test, page, compared, Duration.ofNanos(System.nanoTime() - begun)),
            LONGEST,
            clock.instant());
    tests.save(next, changes);
    waits.keep(
        id,
        test.compared() + 1,
        count(compared, Comparison::isTimed),
        count(compared, Comparison::isLate));
    if (!next.isRunning()) {
      tell(next);
    }
    return next.isRunning();
  }

  private List<Comparison> compare(BackTest test, List<PastDecision> page) {
    byte[] table = test.content().getBytes(StandardCharsets.UTF_8);
    List<TableTrial.Answer> answers =
        tables.ask(
            test.decision(), table, page.stream().map(PastDecision::inputs).toList(), LONGEST);
    List<Comparison> compared = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      compared.add(new Comparison(page.get(i), test.decision(), answers.get(i), after));
    }
    return compared;
  }

  private BackTest.Page counted(
      BackTest test, List<PastDecision> page, List<Comparison> compared, Duration took) {
    String base = test.decision() + ":" + baseOf(test);
    return new BackTest.Page(
        Math.min(PAGE, test.cases() - test.compared()),
        compared.size(),
        count(compared, Comparison::isUnanswered),
        count(compared, it -> !it.isLawKnown()),
        (int) page.stream().filter(it -> !it.version().split("/")[0].equals(base)).count(),
        took);
  }

  private static int count(List<Comparison> compared, Predicate<Comparison> wanted) {
    return (int) compared.stream().filter(wanted).count();
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
