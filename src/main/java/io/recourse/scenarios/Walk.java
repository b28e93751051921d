package io.recourse.scenarios;

import io.recourse.common.Phrase;
import io.recourse.engine.dry.DryFacts;
import io.recourse.engine.dry.DryModel;
import io.recourse.engine.dry.DryRun;
import io.recourse.engine.dry.DryStopped;
import io.recourse.engine.dry.DryVisit;
import io.recourse.engine.dry.DryWait;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One way through a model, told what comes of each wait. */
final class Walk {

  /** Where it was, and why it did not come to an end; null where it did. */
  record Went(List<DryVisit> visits, String stoppedAt, Phrase why) {

    List<DryVisit> work() {
      return visits.stream().filter(it -> !it.cancelled() && isWork(it.kind())).toList();
    }

    /** The end of the process itself that was reached last, else of a part of it. */
    Optional<DryVisit> end() {
      List<DryVisit> ends = visits.stream().filter(DryVisit::isEnd).toList();
      return ends.stream()
          .filter(DryVisit::ofProcess)
          .reduce((earlier, later) -> later)
          .or(() -> ends.stream().reduce((earlier, later) -> later));
    }

    private static boolean isWork(String kind) {
      return kind.endsWith("Task") || kind.equals("callActivity");
    }
  }

  private record Next(DryWait place, Instant at, Map<String, Object> facts) {}

  private final DryModel model;
  private final Answers answers;

  Walk(DryModel model, Answers answers) {
    this.model = model;
    this.answers = answers;
  }

  Went go(String start, DryFacts facts, Instant begins) {
    try (DryRun run = model.begin(start, facts, begins)) {
      return on(run, begins);
    } catch (DryStopped stopped) {
      return stopped(List.of(), stopped);
    }
  }

  private Went on(DryRun run, Instant begins) {
    Instant now = begins;
    try {
      while (!run.isOver()) {
        List<DryWait> waits = run.waits();
        Optional<Next> next = next(waits);
        if (next.isEmpty()) {
          String here = elementOf(waits);
          return new Went(run.visits(), here, Phrase.of("scenario.waits", here));
        }
        now = later(now, next.get().at());
        answers.came(next.get().place());
        run.goOn(next.get().place(), now, next.get().facts());
      }
      return new Went(run.visits(), null, null);
    } catch (DryStopped stopped) {
      return stopped(run.visits(), stopped);
    }
  }

  private Optional<Next> next(List<DryWait> waits) {
    Next first = null;
    for (DryWait wait : waits) {
      Optional<Way.Answer> answer = answers.to(wait);
      Next one = answer.isPresent() ? said(wait, answer.get()) : due(wait);
      if (one != null && (first == null || one.at().isBefore(first.at()))) {
        first = one;
      }
    }
    return Optional.ofNullable(first);
  }

  private static Next said(DryWait wait, Way.Answer answer) {
    return answer.comes()
        ? new Next(wait, wait.since().plus(answer.takes()), KnownFacts.typed(answer.facts()))
        : null;
  }

  private static Next due(DryWait wait) {
    return wait.due() == null ? null : new Next(wait, wait.due(), Map.of());
  }

  private static Instant later(Instant now, Instant at) {
    return at.isBefore(now) ? now : at;
  }

  private static String elementOf(List<DryWait> waits) {
    return waits.isEmpty() ? "–" : waits.get(0).element();
  }

  private static Went stopped(List<DryVisit> visits, DryStopped stopped) {
    String at = String.valueOf(stopped.element());
    boolean endless = stopped.why() == DryStopped.Why.ENDLESS;
    return new Went(
        visits, at, Phrase.of(endless ? "scenario.endless" : "scenario.factUnknown", at));
  }
}
