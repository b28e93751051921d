package io.recourse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever an edited table says, what the law itself grants is not refused. */
@RecourseTest
class FloorOfTablesTest {

  @Autowired Decisions decisions;
  @Autowired PolicyTerms policyTerms;
  @Autowired WindowEnd windowEnd;
  @Autowired References references;
  @Autowired LocalDays days;
  @Autowired Clock clock;

  @ParameterizedTest(name = "{0} {1} on day {2} with {3}: {4}")
  @CsvSource({
    "DE, UNWANTED,  3,   '',                      true",
    "DE, UNWANTED,  20,  '',                      false",
    "DE, UNWANTED,  3,   CUSTOM,                  false",
    "DE, UNWANTED,  300, WITHDRAWAL_UNTOLD,       true",
    "DE, DEFECTIVE, 600, '',                      true",
    "GB, DEFECTIVE, 600, '',                      true",
    "CN, UNWANTED,  5,   '',                      true",
    "CN, UNWANTED,  5,   UNSUITABLE_CONFIRMED,    false",
    "CN, DEFECTIVE, 300, '',                      true",
    "CN, DEFECTIVE, 300, MISUSED,                 false",
    "US, UNWANTED,  3,   '',                      false",
    "JP, DEFECTIVE, 3,   '',                      false",
  })
  @DisplayName("LAW-02 a table that refuses everything refuses nothing the law grants")
  void refusesAll(String country, String reason, int day, String trait, boolean eligible) {
    List<Judgement> kept = new ArrayList<>();
    ReturnVerdict verdict = judge(new Refusing(kept)).judge(facts(country, reason, day, trait));

    assertThat(verdict.eligible()).isEqualTo(eligible);
    if (eligible) {
      assertThat(verdict.automatic()).isFalse();
      assertThat(verdict.groundCode()).isEqualTo("STATUTORY_RIGHT");
      assertThat(kept.get(0).matchedRules()).contains("LegalFloor");
    }
  }

  private JudgeReturn judge(Decisions edited) {
    return new JudgeReturn(edited, policyTerms, windowEnd, references, days, clock);
  }

  private LineFacts facts(String country, String reason, int day, String trait) {
    Instant delivered = clock.instant().minus(Duration.ofDays(day));
    return new LineFacts(
        new CaseNumber("RC-990001"),
        1,
        reason,
        country,
        delivered.minus(Duration.ofDays(1)),
        delivered,
        trait.isEmpty() ? Set.of() : Set.of(trait),
        new Money(9000, "EUR"),
        Buyer.CONSUMER,
        null,
        null);
  }

  /** The tables as they are, but for an eligibility that says no to all. */
  private final class Refusing implements Decisions {

    private final List<Judgement> kept;

    private Refusing(List<Judgement> kept) {
      this.kept = kept;
    }

    @Override
    public Judgement answer(String decision, CaseNumber number, Map<String, Object> inputs) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Judgement evaluate(
        String decision, CaseNumber number, Integer item, Map<String, Object> inputs) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Judgement ask(String decision, CaseNumber number, Map<String, Object> inputs) {
      Judgement said = decisions.ask(decision, inputs);
      if (!decision.equals("returnEligibility")) {
        return said;
      }
      Map<String, Object> no = new LinkedHashMap<>(said.outcome());
      no.put("eligible", false);
      return new Judgement(
          decision, said.version(), inputs, said.matchedRules(), no, said.ground());
    }

    @Override
    public void unanswered(CaseNumber number, Integer item, NoAnswer none) {
      throw none;
    }

    @Override
    public <T> T together(Supplier<T> asking) {
      return asking.get();
    }

    @Override
    public void keep(CaseNumber number, List<Taken> taken) {
      taken.forEach(one -> kept.add(one.judgement()));
    }
  }
}
