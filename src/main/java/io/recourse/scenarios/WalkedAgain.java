package io.recourse.scenarios;

import io.recourse.engine.dry.DryEngine;
import io.recourse.engine.dry.DryModel;
import io.recourse.engine.dry.DryVisit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The deployed version of a process and a draft of it, for past instances to walk again. */
public final class WalkedAgain implements AutoCloseable {

  private final String base;
  private final DryModel deployed;
  private final DryModel draft;

  private WalkedAgain(String base, DryModel deployed, DryModel draft) {
    this.base = base;
    this.deployed = deployed;
    this.draft = draft;
  }

  public static WalkedAgain open(DryEngine engine, String key, String deployed, String draft) {
    DryModel base = engine.read(key, deployed.getBytes(StandardCharsets.UTF_8));
    try {
      return new WalkedAgain(
          deployed, base, engine.read(key, draft.getBytes(StandardCharsets.UTF_8)));
    } catch (RuntimeException unread) {
      base.close();
      throw unread;
    }
  }

  /** What people were asked to do, step by step, by the deployed version and by the draft. */
  public record Asked(List<String> before, List<String> after) {}

  /** Empty where the deployed version does not go as it went, or the draft comes to no end. */
  public Optional<Asked> walk(PastWay past) {
    if (past.facts() == null || !past.alone()) {
      return Optional.empty();
    }
    Walk.Went then = walk(deployed, past);
    if (SameWay.otherThan(past, then).isPresent()) {
      return Optional.empty();
    }
    Walk.Went now = walk(draft, past);
    return now.stoppedAt() == null
        ? Optional.of(new Asked(asked(then), asked(now)))
        : Optional.empty();
  }

  private Walk.Went walk(DryModel model, PastWay past) {
    Way known = new Way(past.start(), past.begins(), null, null, past.rounds(), null, null);
    return new Walk(model, new ForeseenAnswers(past, base))
        .go(known.start(), KnownFacts.of(past.facts(), known), known.begins());
  }

  private static List<String> asked(Walk.Went went) {
    return went.visits().stream().filter(DryVisit::isByPerson).map(DryVisit::element).toList();
  }

  @Override
  public void close() {
    deployed.close();
    draft.close();
  }
}
