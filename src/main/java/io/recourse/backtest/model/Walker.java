package io.recourse.backtest.model;

import io.recourse.engine.dry.DryModel;
import io.recourse.engine.dry.DryRun;
import io.recourse.engine.dry.DryStopped;
import io.recourse.engine.dry.DryWait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Walks past instances through a model. */
final class Walker {

  private static final Comparator<Clues.End> FIRST =
      Comparator.comparing(Clues.End::at).thenComparing(Clues.End::seq);

  private final DryModel model;
  private final Medians medians;

  Walker(DryModel model, Medians medians) {
    this.model = model;
    this.medians = medians;
  }

  Walk walk(PastInstance past) throws NotWalked {
    try (DryRun run = model.begin(past.start(), past.facts(), past.begunAt())) {
      Clues clues = new Clues(past, medians);
      Instant now = past.begunAt();
      while (!run.isOver()) {
        Clues.End next = next(clues, run.waits());
        now = next.at().isBefore(now) ? now : next.at();
        clues.use(next.place());
        run.goOn(next.place(), now);
      }
      return new Walk(run.visits());
    } catch (DryStopped stopped) {
      throw NotWalked.because(stopped);
    }
  }

  private static Clues.End next(Clues clues, List<DryWait> waits) throws NotWalked {
    List<Clues.End> ends = new ArrayList<>();
    for (DryWait wait : waits) {
      clues.endOf(wait, waits).ifPresent(ends::add);
    }
    return ends.stream()
        .min(FIRST)
        .orElseThrow(() -> new NotWalked(Reason.NEVER_CAME, elementOf(waits)));
  }

  private static String elementOf(List<DryWait> waits) {
    return waits.isEmpty() ? null : waits.get(0).element();
  }
}
