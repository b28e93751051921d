package io.recourse.backtest;

import io.recourse.engine.ModelKind;
import io.recourse.studio.Draft;
import io.recourse.studio.DraftReport;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The newest back-test of a draft of a table, beside it in the studio. */
@Component
class BackTestOfDraft implements DraftReport {

  private final ReadBackTest read;

  BackTestOfDraft(ReadBackTest read) {
    this.read = read;
  }

  @Override
  public Optional<String> place(Draft draft) {
    return draft.kind() == ModelKind.DMN
        ? Optional.of("/studio/drafts/" + draft.id() + "/back-test")
        : Optional.empty();
  }

  @Override
  public Optional<Summary> of(Draft draft) {
    return Optional.ofNullable(read.newestOf(draft.id())).map(BackTestOfDraft::summary);
  }

  private static Summary summary(ReadBackTest.Report report) {
    return new Summary(
        report.test().compared(),
        report.found().changed(),
        report.found().loses(),
        report.found().breaches(),
        !report.test().isRunning(),
        report.stale());
  }
}
