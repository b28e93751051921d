package io.recourse.backtest;

import io.recourse.engine.ModelKind;
import io.recourse.studio.Draft;
import io.recourse.studio.DraftReport;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The newest back-test of a draft, beside it in the studio. */
@Component
class BackTestOfDraft implements DraftReport {

  private final ReadBackTest read;
  private final ProcessBackTests processes;

  BackTestOfDraft(ReadBackTest read, ProcessBackTests processes) {
    this.read = read;
    this.processes = processes;
  }

  @Override
  public Optional<String> place(Draft draft) {
    return draft.kind() != ModelKind.FORM
        ? Optional.of("/studio/drafts/" + draft.id() + "/back-test")
        : Optional.empty();
  }

  /** Nobody has to say that a process was not walked: only cases that ended lately can be. */
  @Override
  public State state(Draft draft) {
    boolean isUnasked = draft.kind() == ModelKind.BPMN && of(draft).isEmpty();
    return isUnasked ? State.NOT_OFFERED : DraftReport.super.state(draft);
  }

  /** What was given up says nothing. */
  @Override
  public Optional<Summary> of(Draft draft) {
    return Optional.ofNullable(read.newestOf(draft.id()))
        .filter(report -> !report.test().isFailed())
        .map(this::summary);
  }

  private Summary summary(ReadBackTest.Report report) {
    if (processes.isOne(report.test().id())) {
      return processes.summary(report.test(), report.stale());
    }
    return new Summary(
        report.test().compared(),
        report.found().changed(),
        report.found().loses(),
        report.found().breaches(),
        !report.test().isRunning(),
        report.stale());
  }
}
