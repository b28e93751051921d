package io.recourse.backtest.model;

import io.recourse.backtest.BackTest;
import io.recourse.backtest.ProcessBackTests;
import io.recourse.common.Problem;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.studio.CheckDraft;
import io.recourse.studio.DeployedModels;
import io.recourse.studio.Draft;
import io.recourse.studio.DraftReport;
import io.recourse.studio.ModelSource;
import io.recourse.studio.RefusedModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Back-tests of processes as the others of the feature know them. */
@Component
class WalkBackTests implements ProcessBackTests {

  /**
   * What keeps a draft from being deployed, but harms nobody where nothing stands behind its steps:
   * whoever asks wants to know what such a draft would do.
   */
  private static final Set<String> HARMLESS =
      Set.of(
          "drawing",
          "label",
          "flow",
          "naming",
          "line",
          "order",
          "kept",
          "wait",
          "retry",
          "remote",
          "userTask",
          "historyTimeToLive",
          "fact",
          "input",
          "reach");

  private final CheckDraft check;
  private final DeployedModels deployed;
  private final Walks walks;
  private final WalkCases cases;

  WalkBackTests(CheckDraft check, DeployedModels deployed, Walks walks, WalkCases cases) {
    this.check = check;
    this.deployed = deployed;
    this.walks = walks;
    this.cases = cases;
  }

  @Override
  public BackTest begin(BackTest wanted, Draft draft) {
    ModelSource base =
        baseOf(draft).orElseThrow(() -> Problem.conflict("backtest.model.nothingBefore"));
    demandHarmless(draft);
    return walks.begin(wanted, new Walks.Base(base.version(), base.content()));
  }

  private Optional<ModelSource> baseOf(Draft draft) {
    return draft.basedOn() == null
        ? Optional.empty()
        : deployed.version(ModelKind.BPMN, draft.key(), draft.basedOn());
  }

  private void demandHarmless(Draft draft) {
    List<ModelFinding> harmful =
        check.check(draft.text(), draft.key()).stream()
            .filter(it -> !HARMLESS.contains(it.rule()))
            .toList();
    if (harmful.stream().anyMatch(ModelFinding::refuses)) {
      throw RefusedModel.because(harmful);
    }
  }

  @Override
  public boolean isOne(UUID test) {
    return walks.base(test).isPresent();
  }

  @Override
  public boolean next(UUID test) {
    return cases.next(test);
  }

  @Override
  public DraftReport.Summary summary(BackTest test, boolean stale) {
    WalkFindings found = walks.findings(test.id());
    return new DraftReport.Summary(
        test.compared(),
        found.changed(),
        found.loses(),
        found.breaches(),
        !test.isRunning(),
        stale);
  }
}
