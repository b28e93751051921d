package io.recourse.backtest.model;

import io.recourse.backtest.BackTest;
import io.recourse.backtest.BackTests;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.engine.StepContract;
import io.recourse.engine.dry.DryEngine;
import io.recourse.engine.dry.DryModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the next cases of a back-test through the deployed model and, where that goes as the case
 * went, through the draft. What was found is kept with each page, so that it goes on from there.
 */
@Service
class WalkCases {

  private static final Logger log = LoggerFactory.getLogger(WalkCases.class);
  private static final int PAGE = 50;
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final String MONEY = "finance";
  private static final PastCase NOTHING_BESIDE =
      new PastCase(List.of(), null, List.of(), null, true);

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

  /** Says whether cases are left. */
  @Transactional
  public boolean next(UUID id) {
    BackTest test = tests.lock(id).orElseThrow(() -> Problem.notFound("backtest.unknown"));
    Walks.Base base = walks.base(id).orElseThrow(() -> Problem.notFound("backtest.unknown"));
    if (!test.isRunning()) {
      return false;
    }
    long begun = System.nanoTime();
    int from = test.compared() + 1;
    List<PastInstance> page = past.of(id, test.decision(), from, PAGE);
    Map<String, PastCase> cases = walks.cases(id, from, PAGE);
    List<Walked> walked = walk(test, base, page, cases);
    walks.add(id, walked);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    BackTest next =
        test.after(counted(test, base, page, walked, cases, took), LONGEST, clock.instant());
    tests.save(next, List.of());
    if (!next.isRunning()) {
      tell(next);
    }
    return next.isRunning();
  }

  private List<Walked> walk(
      BackTest test, Walks.Base base, List<PastInstance> page, Map<String, PastCase> cases) {
    Medians medians = past.medians(test.id(), test.decision());
    try (DryModel deployed = read(test, base.content());
        DryModel draft = read(test, test.content())) {
      Set<String> paying = new HashSet<>(deployed.stepsCalling(this::isOfMoney));
      paying.addAll(draft.stepsCalling(this::isOfMoney));
      WalkOnce both =
          new WalkOnce(new Walker(deployed, medians), new Walker(draft, medians), paying);
      return page.stream()
          .map(it -> both.walk(it, cases.getOrDefault(it.caseNumber(), NOTHING_BESIDE)))
          .toList();
    }
  }

  /** Whether the process itself draws where money goes out. */
  private boolean isPaying(BackTest test) {
    try (DryModel draft = read(test, test.content())) {
      return !draft.stepsCalling(this::isOfMoney).isEmpty();
    }
  }

  private DryModel read(BackTest test, String content) {
    return engine.read(test.decision(), content.getBytes(StandardCharsets.UTF_8));
  }

  /** Money goes out only where finance has a say. */
  private boolean isOfMoney(String process) {
    return contracts.stream().anyMatch(it -> it.covers(process) && it.teams().containsValue(MONEY));
  }

  private static BackTest.Page counted(
      BackTest test,
      Walks.Base base,
      List<PastInstance> page,
      List<Walked> walked,
      Map<String, PastCase> cases,
      Duration took) {
    return new BackTest.Page(
        Math.min(PAGE, test.cases() - test.compared()),
        page.size(),
        (int) walked.stream().filter(it -> it.state() == Walked.State.UNANSWERED).count(),
        (int) cases.values().stream().filter(it -> !it.lawKnown()).count(),
        (int) page.stream().filter(it -> it.version() != base.version()).count(),
        took);
  }

  private void tell(BackTest done) {
    if (!isPaying(done)) {
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
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("key", done.decision());
    facts.put("draft", done.draft().toString());
    facts.put("draftVersion", done.draftVersion());
    facts.put("askedBy", done.askedBy());
    facts.put("state", done.state().name());
    facts.put("cases", done.compared());
    facts.put("decisions", found.replayed());
    facts.put("changed", found.changed());
    facts.put("loses", found.loses());
    facts.put("breaches", found.breaches());
    facts.put("notReplayable", found.notReplayable());
    events.publishEvent(
        DomainEvent.ofSystem(
            "ModelBackTested",
            "Closed cases were walked through the draft of " + done.decision() + ".",
            facts));
  }
}
