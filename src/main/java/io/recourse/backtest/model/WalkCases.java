package io.recourse.backtest.model;

import io.recourse.backtest.BackTest;
import io.recourse.backtest.BackTests;
import io.recourse.common.Problem;
import io.recourse.engine.StepContract;
import io.recourse.engine.dry.DryEngine;
import io.recourse.engine.dry.DryModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the next cases of a back-test through the deployed model and, where that goes as the case
 * went, through the draft. What was found is kept with each page, so that it goes on from there; a
 * page ends long before the lock of its job does.
 */
@Service
class WalkCases {

  private static final Logger log = LoggerFactory.getLogger(WalkCases.class);
  private static final int PAGE = 50;
  private static final String MONEY = "finance";

  private final BackTests tests;
  private final Walks walks;
  private final PastInstances past;
  private final DryEngine engine;
  private final List<StepContract> contracts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WalkCases(
      BackTests tests,
      Walks walks,
      PastInstances past,
      DryEngine engine,
      List<StepContract> contracts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.tests = tests;
    this.walks = walks;
    this.past = past;
    this.engine = engine;
    this.contracts = contracts;
    this.events = events;
    this.clock = clock;
  }

  /** Says whether cases are left; they are where somebody else is at them. */
  @Transactional
  public boolean next(UUID id) {
    Walks.Base base = walks.base(id).orElseThrow(() -> Problem.notFound("backtest.unknown"));
    Optional<BackTest> free = tests.lock(id);
    if (free.isEmpty()) {
      return tests.find(id).filter(BackTest::isRunning).isPresent();
    }
    if (!free.get().isRunning()) {
      return false;
    }
    long begun = System.nanoTime();
    BackTest next =
        walks
            .usual(id)
            .map(usual -> walked(free.get(), base, usual, begun))
            .orElseGet(() -> chosen(free.get(), begun));
    tests.save(next, List.of());
    if (!next.isRunning()) {
      tell(next);
    }
    return next.isRunning();
  }

  private BackTest chosen(BackTest test, long begun) {
    int cases = walks.choose(test);
    walks.keep(test.id(), past.medians(test.id(), test.decision()));
    return test.about(cases, Duration.ofNanos(System.nanoTime() - begun));
  }

  private BackTest walked(BackTest test, Walks.Base base, Medians usual, long begun) {
    try (DryModel deployed = read(test, base.content());
        DryModel draft = read(test, test.content())) {
      WalkOnce both = new WalkOnce(test.decision(), deployed, draft, usual, this::isOfMoney);
      WalkedPage page = new WalkedPage(test.compared() + 1, base.version());
      int most = Math.min(PAGE, test.cases() - test.compared());
      Map<String, PastCase> cases = walks.cases(test.id(), page.from(), most);
      SortedMap<Integer, List<PastInstance>> instances =
          past.of(test.id(), test.decision(), page.from(), most);
      while (page.cases() < most && (page.isEmpty() || !BackTest.isLongPage(begun))) {
        page.add(instances.getOrDefault(page.next(), List.of()), both, cases);
      }
      walks.add(test.id(), page.walked());
      return test.after(page.counted(Duration.ofNanos(System.nanoTime() - begun)), clock.instant());
    } catch (ProcessEngineException unreadable) {
      log.warn("A back-test of {} cannot be walked", test.decision(), unreadable);
      return test.failed(clock.instant());
    }
  }

  private DryModel read(BackTest test, String content) {
    return engine.read(test.decision(), content.getBytes(StandardCharsets.UTF_8));
  }

  /** Money goes out only where finance has a say. */
  private boolean isOfMoney(String process) {
    return contracts.stream().anyMatch(it -> it.covers(process) && it.teams().containsValue(MONEY));
  }

  /** Whether the process itself draws where money goes out. */
  private boolean isPaying(BackTest test) {
    try (DryModel draft = read(test, test.content())) {
      return !draft.stepsCalling(this::isOfMoney).isEmpty();
    }
  }

  private void tell(BackTest done) {
    if (!done.isFailed() && !isPaying(done)) {
      walks.weighEnds(done.id());
    }
    WalkFindings found = walks.findings(done.id());
    log.info(
        "Back-test of {}: {} cases, {} instances, {} replayed, {} changed, {} cases/s",
        done.decision(),
        done.compared(),
        found.instances(),
        found.replayed(),
        found.changed(),
        done.casesPerSecond());
    events.publishEvent(WalkEvents.done(done, found));
  }
}
