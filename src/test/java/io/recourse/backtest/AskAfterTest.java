package io.recourse.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.backtest.After.Turn;
import io.recourse.backtest.PastDecision.Answered;
import io.recourse.common.CaseNumber;
import io.recourse.engine.TableContract;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import io.recourse.policy.NoAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the tables say that are asked after the one which a draft changes. */
class AskAfterTest {

  private static final Map<String, Object> OFFERED = Map.of("offeredRemedies", "REPAIR,REFUND");
  private static final Map<String, Object> TRIED = Map.of("repairOffered", true, "failedTries", 2);

  private final AskAfter after = new AskAfter(new Ladder(), List.of(contract()));

  @Test
  @DisplayName(
      "IMP-06 the ladder is asked again with what the draft offers, by its receipt's facts")
  void changed() {
    assertThat(after.of("remedyOffer", past(TRIED), Map.of("offeredRemedies", "REFUND")))
        .containsExactly(
            new After(
                "remedyLadder", Turn.CHANGED, List.of("repairAllowed: true → false"), List.of()));
  }

  @Test
  @DisplayName(
      "IMP-06 what hands on the same facts, or was followed by nothing, is not asked again")
  void asBefore() {
    assertThat(after.of("remedyOffer", past(TRIED), Map.of("offeredRemedies", "REPAIR"))).isEmpty();
    assertThat(after.of("remedyOffer", past(null), Map.of("offeredRemedies", "REFUND"))).isEmpty();
    assertThat(after.of("caseRouting", past(TRIED), Map.of("team", "agent"))).isEmpty();
  }

  @Test
  @DisplayName("IMP-06 a table that has no answer to the new facts says so")
  void unanswered() {
    Map<String, Object> odd = Map.of("repairOffered", true, "failedTries", -1);
    assertThat(after.of("remedyOffer", past(odd), Map.of("offeredRemedies", "REFUND")))
        .extracting(After::turn)
        .containsExactly(Turn.NO_ANSWER);
  }

  private static PastDecision past(Map<String, Object> ladder) {
    Map<String, Answered> later =
        ladder == null
            ? Map.of()
            : Map.of("remedyLadder", new Answered(ladder, Map.of("repairAllowed", true)));
    return new PastDecision(
        1,
        1,
        "RC-1",
        1,
        "remedyOffer:1",
        Map.of(),
        List.of(),
        OFFERED,
        null,
        Instant.EPOCH,
        null,
        null,
        Map.of(),
        null,
        true,
        false,
        later);
  }

  private static TableContract contract() {
    return new TableContract("remedyLadder", Set.of("repairOffered", "failedTries"), Map.of());
  }

  /** Allows a repair that is offered. */
  private static class Ladder implements Decisions {

    @Override
    public Judgement ask(String decision, CaseNumber number, Map<String, Object> inputs) {
      if (inputs.get("failedTries").equals(-1)) {
        throw new NoAnswer(decision, 1, "No row fits", null);
      }
      Object allowed = inputs.get("repairOffered");
      return new Judgement(
          decision, null, inputs, List.of(), Map.of("repairAllowed", allowed), null);
    }

    @Override
    public Judgement answer(String decision, CaseNumber number, Map<String, Object> inputs) {
      throw new UnsupportedOperationException("nothing stands in in a back-test");
    }

    @Override
    public Judgement evaluate(String table, CaseNumber of, Integer item, Map<String, Object> in) {
      throw new UnsupportedOperationException("a back-test keeps no receipt");
    }

    @Override
    public <T> T together(Supplier<T> asking) {
      return asking.get();
    }

    @Override
    public void keep(CaseNumber number, List<Taken> taken) {
      throw new UnsupportedOperationException("a back-test keeps no receipt");
    }

    @Override
    public void unanswered(CaseNumber number, Integer item, NoAnswer none) {
      throw new UnsupportedOperationException("a back-test tells nobody");
    }
  }
}
