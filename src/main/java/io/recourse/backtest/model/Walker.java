package io.recourse.backtest.model;

import io.recourse.engine.dry.DryFacts;
import io.recourse.engine.dry.DryLearning;
import io.recourse.engine.dry.DryModel;
import io.recourse.engine.dry.DryRun;
import io.recourse.engine.dry.DryStopped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Walks past instances through a model. */
final class Walker {

  private static final Comparator<Clues.End> FIRST =
      Comparator.comparing(Clues.End::at).thenComparing(Clues.End::seq);

  private final DryModel model;
  private final Medians medians;
  private final Set<String> fresh;

  /**
   * @param fresh timers that the past did not have as they are now
   */
  Walker(DryModel model, Medians medians, Set<String> fresh) {
    this.model = model;
    this.medians = medians;
    this.fresh = fresh;
  }

  /** With all that the instance knew in the end. */
  Walk walk(PastInstance past) throws NotWalked {
    return walk(past, past.facts(), DryLearning.NOTHING);
  }

  /** With what it came to know, as it came to know it. */
  Walk walk(PastInstance past, FoundOut found) throws NotWalked {
    return walk(past, found.atFirst(), found);
  }

  private Walk walk(PastInstance past, DryFacts facts, DryLearning learning) throws NotWalked {
    try (DryRun run = model.begin(past.start(), facts, learning, past.begunAt())) {
      Clues clues = new Clues(past, medians, fresh);
      Instant now = past.begunAt();
      while (!run.isOver()) {
        Clues.End next = next(clues, Standing.of(run));
        now = next.at().isBefore(now) ? now : next.at();
        run.goOn(next.place(), now);
      }
      return new Walk(run.visits());
    } catch (DryStopped stopped) {
      throw NotWalked.because(stopped);
    }
  }

  private static Clues.End next(Clues clues, Standing here) throws NotWalked {
    List<Clues.End> ends = new ArrayList<>();
    for (var wait : here.waits()) {
      clues.endOf(wait, here).ifPresent(ends::add);
    }
    return ends.stream()
        .min(FIRST)
        .orElseThrow(() -> new NotWalked(Reason.NEVER_CAME, elementOf(here)));
  }

  private static String elementOf(Standing here) {
    return here.waits().isEmpty() ? null : here.waits().get(0).element();
  }
}
