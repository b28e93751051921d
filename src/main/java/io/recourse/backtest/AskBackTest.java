package io.recourse.backtest;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import io.recourse.studio.TryTable;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks what a draft would have said to, or made of, the cases that were closed last (IMP-06). */
@Service
public class AskBackTest {

  /** As many cases as one back-test looks at. */
  public static final int MOST_CASES = 5000;

  private final ModelDrafts drafts;
  private final TryTable tables;
  private final BackTests tests;
  private final ProcessBackTests processes;
  private final BackTestFlow flow;
  private final CurrentActor actor;
  private final Clock clock;

  AskBackTest(
      ModelDrafts drafts,
      TryTable tables,
      BackTests tests,
      ProcessBackTests processes,
      BackTestFlow flow,
      CurrentActor actor,
      Clock clock) {
    this.drafts = drafts;
    this.tables = tables;
    this.tests = tests;
    this.processes = processes;
    this.flow = flow;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Begins it in the background.
   *
   * @param cases how many closed cases, from 1 to {@link #MOST_CASES}
   * @throws Problem when it is a form, has to be mended before it may run, or is under way
   */
  @Transactional
  public BackTest ask(UUID id, Integer cases) {
    if (cases == null || cases < 1 || cases > MOST_CASES) {
      throw Problem.invalid("/cases", "backtest.howMany", MOST_CASES);
    }
    Draft draft = drafts.lock(id).orElseThrow(() -> Problem.notFound("model.noDraft"));
    if (draft.kind() == ModelKind.FORM) {
      throw Problem.conflict("backtest.noTable");
    }
    if (tests.newestOf(id).filter(BackTest::isRunning).isPresent()) {
      throw Problem.conflict("backtest.running");
    }
    BackTest begun = begun(draft, wanted(draft, cases));
    flow.begin(begun.id());
    return begun;
  }

  private BackTest begun(Draft draft, BackTest wanted) {
    if (draft.kind() == ModelKind.BPMN) {
      return processes.begin(wanted, draft);
    }
    tables.demandHarmless(draft.text());
    return tests.begin(wanted);
  }

  private BackTest wanted(Draft draft, int cases) {
    return new BackTest(
        UUID.randomUUID(),
        draft.id(),
        draft.version(),
        draft.key(),
        draft.content(),
        actor.actor().id(),
        clock.instant(),
        BackTest.State.RUNNING,
        cases,
        0,
        0,
        0,
        0,
        0,
        Duration.ZERO,
        null);
  }
}
