package io.recourse.backtest;

import io.recourse.engine.TableTrial.Answer;
import io.recourse.policy.Judgement;
import io.recourse.policy.LegalFloor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a draft says to a decision of the past, held against the law as the real one was. */
final class Comparison {

  private static final String ELIGIBILITY = "returnEligibility";
  private static final String GRANTS = "lawGrants";
  private static final String BY_LAW = "LegalFloor";
  private static final long DAY = Duration.ofDays(1).toMinutes();

  private final PastDecision past;
  private final String decision;
  private final Answer answer;
  private final List<Meaning> meanings;
  private final AskAfter next;

  Comparison(PastDecision past, String decision, Answer answer, AskAfter next) {
    this.past = past;
    this.next = next;
    this.decision = decision;
    this.answer = answer;
    this.meanings = Meanings.of(decision);
  }

  PastDecision past() {
    return past;
  }

  boolean isUnanswered() {
    return answer.results().isEmpty();
  }

  boolean isLawKnown() {
    return LegalFloor.isKnown(decision, inputs());
  }

  /** Whether a person decided, against a clock. */
  boolean isTimed() {
    return past.late() != null && Outcomes.isByPerson(past.outcome(), meanings);
  }

  boolean isLate() {
    return isTimed() && past.late();
  }

  /** Empty where all stays as it was. */
  Optional<Change> change() {
    if (isUnanswered()) {
      return Optional.of(without());
    }
    Judgement said =
        new Judgement(decision, null, inputs(), answer.rules(), answer.results().get(0), null);
    Judgement held = LegalFloor.hold(said);
    Outcomes both = new Outcomes(past.outcome(), held.outcome());
    List<String> what = both.differences();
    String breach = held == said ? null : breach(said, held);
    return what.isEmpty() && breach == null
        ? Optional.empty()
        : Optional.of(change(both, what, breach));
  }

  private Change change(Outcomes both, List<String> what, String breach) {
    Change.Hand hand = both.hand(meanings);
    int turn = both.turn(meanings);
    return new Change(
        past.receipt(),
        past.caseNumber(),
        past.item(),
        past.at(),
        what,
        turn < 0 ? Change.Way.LOSES : turn > 0 ? Change.Way.GAINS : Change.Way.NEITHER,
        hand,
        hand == Change.Hand.AUTOMATIC ? daysSaved() : null,
        both.pays(meanings),
        past.worth(),
        breach,
        null,
        past.marked() ? both.ease(meanings) : 0,
        hand == Change.Hand.AUTOMATIC && isLate(),
        past.last(),
        next.of(decision, past, both.now()));
  }

  private Change without() {
    String why = Objects.requireNonNullElse(answer.failure(), "");
    return new Change(
        past.receipt(),
        past.caseNumber(),
        past.item(),
        past.at(),
        List.of(),
        Change.Way.NEITHER,
        Change.Hand.AS_BEFORE,
        null,
        0,
        past.worth(),
        null,
        why,
        0,
        false,
        past.last(),
        List.of());
  }

  /** Days with one decimal; null where nobody knows when it was decided. */
  private BigDecimal daysSaved() {
    if (past.decidedAt() == null) {
      return null;
    }
    long minutes = Duration.between(past.at(), past.decidedAt()).toMinutes();
    return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(DAY), 1, RoundingMode.HALF_UP);
  }

  /** What the draft said before the law was held against it. */
  private static String breach(Judgement said, Judgement held) {
    return String.join(", ", new Outcomes(said.outcome(), held.outcome()).differences());
  }

  /** Receipts from before the law stood on them still say where it had to speak. */
  private Map<String, Object> inputs() {
    boolean spoke =
        decision.equals(ELIGIBILITY) && past.rules().contains(BY_LAW) && past.ground() != null;
    if (!spoke || past.inputs().containsKey(GRANTS)) {
      return past.inputs();
    }
    Map<String, Object> known = new LinkedHashMap<>(past.inputs());
    known.put(GRANTS, past.ground());
    return known;
  }
}
