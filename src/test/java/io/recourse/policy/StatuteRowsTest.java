package io.recourse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.testing.RecourseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each row of the table of statutes, and what it does to a case that another country lets pass. */
@RecourseTest
class StatuteRowsTest {

  private static final int ROWS = 24;
  private static final Set<String> PROVED = new TreeSet<>();

  @Autowired JudgeAt judge;
  @Autowired PayBackTerms payBack;
  @Autowired PolicyTerms terms;

  static Stream<Arguments> rows() {
    Map<String, Case> told = new LinkedHashMap<>();
    told.put("EU withdrawal: final sale", mind("DE", 14).traits("FINAL_SALE").then("eligible"));
    told.put("EU withdrawal: over", mind("DE", 20).traits("FINAL_SALE").then("refused"));
    told.put("EU send-back: told", mind("DE", 5).then("customer pays the way back"));
    told.put(
        "EU send-back: not told",
        mind("DE", 5).traits("RETURN_COST_UNTOLD").then("seller pays the way back"));
    told.put(
        "EU no notice of right: a year",
        mind("DE", 370).traits("FINAL_SALE", "WITHDRAWAL_UNTOLD").then("eligible"));
    told.put(
        "EU no notice of right: over",
        mind("DE", 400).traits("FINAL_SALE", "WITHDRAWAL_UNTOLD").then("refused"));
    told.put("EU no notice of right: told", mind("DE", 370).traits("FINAL_SALE").then("refused"));
    told.put(
        "EU no notice of right: doorstep",
        mind("ES", 28).traits("FINAL_SALE", "DOORSTEP").then("eligible"));
    told.put(
        "EU no notice of right: doorstep elsewhere",
        mind("DE", 28).traits("FINAL_SALE", "DOORSTEP").then("refused"));
    told.put("EU exceptions: custom", mind("DE", 3).traits("CUSTOM").then("refused"));
    told.put("EU exceptions: perishable", mind("DE", 3).traits("PERISHABLE").then("refused"));
    told.put("EU exceptions: none", mind("DE", 3).then("eligible"));
    told.put("EU legal guarantee: two years", fault("DE", 700).then("eligible"));
    told.put("EU legal guarantee: three in Spain", fault("ES", 1000).then("eligible"));
    told.put("EU legal guarantee: over", fault("DE", 760).then("refused"));
    told.put("EU legal guarantee: presumed", fault("DE", 350).then("nothing to show"));
    told.put("EU legal guarantee: presumed longer", fault("FR", 700).then("nothing to show"));
    told.put("EU legal guarantee: to be proved", fault("DE", 400).then("evidence"));
    told.put("EU remedy order: first tier", fault("DE", 300).then("REPAIR,EXCHANGE"));
    told.put(
        "EU remedy order: recurs",
        fault("DE", 300).repaired(100, 90).then("REFUND,PRICE_REDUCTION,EXCHANGE,REPAIR"));
    told.put("Country clocks: Slovakia presumes", fault("SK", 700).then("nothing to show"));
    told.put("Country clocks: Slovakia", fault("SK", 900).repaired(60, 50).then("eligible"));
    told.put("EU right to repair: longer", fault("DE", 900).repaired(60, 50).then("eligible"));
    told.put("EU right to repair: no repair", fault("DE", 900).then("refused"));
    told.put("UK change of mind", mind("GB", 14).traits("FINAL_SALE").then("eligible"));
    told.put("UK change of mind: over", mind("GB", 15).traits("FINAL_SALE").then("refused"));
    told.put(
        "UK faulty goods: reject", fault("GB", 30).then("REFUND,EXCHANGE,REPAIR,PRICE_REDUCTION"));
    told.put("UK faulty goods: first tier", fault("GB", 31).then("EXCHANGE,REPAIR"));
    told.put(
        "UK faulty goods: the clock stops",
        fault("GB", 45).repaired(30, 10).then("REFUND,EXCHANGE,REPAIR,PRICE_REDUCTION"));
    told.put("UK second tier", fault("GB", 300).repaired(90, 80).then("REFUND,PRICE_REDUCTION"));
    told.put("UK refund: way back", fault("GB", 300).then("seller pays the way back"));
    told.put(
        "US: no policy posted",
        mind("US", 29).in("CA").traits("FINAL_SALE", "POLICY_UNPOSTED").then("eligible"));
    told.put(
        "US: no policy posted elsewhere",
        mind("US", 29).in("TX").traits("FINAL_SALE", "POLICY_UNPOSTED").then("refused"));
    told.put("US: late to ship", late("US", 35).then("automatic"));
    told.put("US: not yet late", late("US", 20).then("by a person"));
    told.put("CN no-reason: final sale", mind("CN", 7).traits("FINAL_SALE").then("eligible"));
    told.put("CN no-reason: downloads", mind("CN", 400).traits("DIGITAL").then("refused"));
    told.put(
        "CN counting: confirmed",
        mind("CN", 5).traits("FINAL_SALE", "UNSUITABLE_CONFIRMED").then("refused"));
    told.put("CN counting: last day", mind("CN", 8).traits("FINAL_SALE").then("refused"));
    told.put("CN quality fault: seven days", fault("CN", 7).then("REFUND,EXCHANGE,REPAIR"));
    told.put("CN quality fault: way back", fault("CN", 7).then("seller pays the way back"));
    told.put("CN burden of proof: presumed", fault("CN", 150).then("nothing to show"));
    told.put("CN burden of proof: over", fault("CN", 200).then("evidence"));
    told.put("CN three guarantees: exchange", fault("CN", 15).then("EXCHANGE,REPAIR"));
    told.put("CN three guarantees: repair", fault("CN", 16).then("REPAIR"));
    told.put(
        "CN three guarantees: two repairs",
        fault("CN", 200).repaired(120, 110).repaired(60, 50).then("REFUND,EXCHANGE"));
    told.put("CN exclusions: misused", fault("CN", 20).traits("MISUSED").then("refused"));
    told.put("CN exclusions: none", fault("CN", 20).then("eligible"));
    told.put("CN platform anchors", mind("CN", 5).level("GOLD").worth(37_000).then("automatic"));
    told.put(
        "CN platform anchors: elsewhere",
        mind("DE", 5).level("GOLD").worth(37_000).then("by a person"));
    return told.entrySet().stream().map(row -> Arguments.of(row.getKey(), row.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  @DisplayName("LAW-01 LAW-02 every row of the statutes changes what a case does")
  void row(String name, Case told) {
    ReturnVerdict verdict = judge.judge(told.facts(), NOW);
    switch (told.expected) {
      case "eligible" -> assertThat(verdict.eligible()).isTrue();
      case "refused" -> assertThat(verdict.eligible()).isFalse();
      case "automatic" -> assertThat(verdict.automatic()).isTrue();
      case "by a person" -> assertThat(verdict.automatic()).isFalse();
      case "evidence" -> assertThat(verdict.evidenceDemanded()).isTrue();
      case "nothing to show" -> assertThat(verdict.evidenceDemanded()).isFalse();
      case "seller pays the way back" -> assertThat(verdict.freightPaidBy()).isEqualTo("SELLER");
      case "customer pays the way back" ->
          assertThat(verdict.freightPaidBy()).isEqualTo("CUSTOMER");
      default -> assertThat(String.join(",", verdict.offeredRemedies())).isEqualTo(told.expected);
    }
    PROVED.add(name.split(":")[0]);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "EU refund,   DE, CHANGE_OF_MIND, 14 DAYS NOTICE",
    "UK refund,   GB, FAULT,          14 DAYS DECISION",
    "CN no-reason, CN, CHANGE_OF_MIND, 7 DAYS GOODS_BACK",
    "US,          US, CHANGE_OF_MIND, 7 WORKING_DAYS NOTICE",
  })
  @DisplayName("LAW-01 RFD-02 the law's own time to pay back is the clock on the customer's money")
  void payBack(String row, String country, GroundKind claim, String length) {
    Term term = payBack.payBack(null, country, BOUGHT, Buyer.CONSUMER, claim, Set.of());

    assertThat(term.number() + " " + term.unit() + " " + term.startsAt()).isEqualTo(length);
    PROVED.add(row);
  }

  @ParameterizedTest(name = "{0}, doorstep {1}, {2}")
  @CsvSource({
    "NY, true,  B2C, 10 DAYS,         Personal Property Law 429",
    "FL, true,  B2C, 10 DAYS,         Florida Statutes 501.021",
    "CA, true,  B2C, 10 WORKING_DAYS, 16 CFR 429.1",
    "TX, true,  B2C, 10 WORKING_DAYS, 16 CFR 429.1",
    "NY, false, B2C, 7 WORKING_DAYS,  16 CFR 435",
    "NY, true,  B2B, 7 WORKING_DAYS,  16 CFR 435"
  })
  @DisplayName(
      "LAW-01 RFD-02 the time to pay back is the state's where one was found, else federal")
  void payBackByState(String state, boolean doorstep, String trade, String length, String ground) {
    Term term =
        payBack.payBack(
            null,
            "US",
            BOUGHT,
            new Buyer("STANDARD", trade, state),
            GroundKind.CHANGE_OF_MIND,
            doorstep ? Set.of("DOORSTEP") : Set.of());

    assertThat(term.number() + " " + term.unit()).isEqualTo(length);
    assertThat(term.ground()).contains(ground);
  }

  @ParameterizedTest(name = "bought on {0}: {1}")
  @CsvSource({"2026-06-18, PHOTO", "2026-06-19, NONE"})
  @DisplayName("LAW-01 of a withdrawal by the function nothing is asked, whatever a table asks")
  void withdrawalFunction(LocalDate bought, String demanded) {
    ResolvedTerms of = terms.forCase("DE", bought, Buyer.CONSUMER, Set.of());

    assertThat(asked(GroundKind.CHANGE_OF_MIND, of)).isEqualTo(demanded);
    assertThat(asked(GroundKind.FAULT, of)).isEqualTo("PHOTO");
    PROVED.add("EU withdrawal function");
  }

  private static String asked(GroundKind kind, ResolvedTerms of) {
    Map<String, Object> law = Map.of(LegalFloor.FORBIDS_PROOF, LegalFloor.forbidsProof(kind, of));
    Map<String, Object> said = Map.of("demanded", "PHOTO");
    return LegalFloor.hold(new Judgement("evidenceDemand", "1", law, List.of(), said, ""))
        .text("demanded");
  }

  @ParameterizedTest(name = "{0}, {1} {2}: {3}")
  @CsvSource({
    "CN, 90000, CNY, 270000",
    "CN, 10000, CNY, 50000",
    "CN, 10000, EUR, 30000",
    "DE, 90000, EUR,",
  })
  @DisplayName("LAW-01 fraud in China owes three times the price and at least 500 yuan")
  void fraud(String country, long price, String currency, Long owed) {
    ResolvedTerms of = terms.forCase(country, BOUGHT, Buyer.CONSUMER, Set.of());

    assertThat(FraudDamages.of(of, new Money(price, currency)).map(FraudDamages::amount))
        .isEqualTo(Optional.ofNullable(owed).map(sum -> new Money(sum, currency)));
    PROVED.add("CN fraud");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"CN, 7 WORKING_DAYS", "DE, 10 WORKING_DAYS"})
  @DisplayName("LAW-01 a complaint through an authority is answered within the law's own term")
  void authority(String country, String length) {
    Term term =
        terms.forCase(country, BOUGHT, Buyer.CONSUMER, Set.of()).term(TermName.AUTHORITY_ANSWER);

    assertThat(term.number() + " " + term.unit()).isEqualTo(length);
    PROVED.add("CN authority complaint");
  }

  @AfterAll
  static void print() {
    System.out.printf("Statute rows that change a case: %d of %d%n", PROVED.size(), ROWS);
  }

  private static final LocalDate BOUGHT = LocalDate.of(2026, 11, 2);

  /** A Wednesday no country of the table keeps free. */
  private static final Instant NOW = Instant.parse("2029-06-13T12:00:00Z");

  private static Case mind(String country, int days) {
    return new Case(country, "UNWANTED", days, days + 2);
  }

  private static Case fault(String country, int days) {
    return new Case(country, "DEFECTIVE", days, days + 2);
  }

  private static Case late(String country, int sold) {
    return new Case(country, "LATE", -1, sold);
  }

  /** What is told of one line, days before now. */
  private static final class Case {

    private final String country;
    private final String reason;
    private final int delivered;
    private final int sold;
    private final List<GoodsDates.Repair> repairs = new java.util.ArrayList<>();
    private Set<String> traits = Set.of();
    private String region;
    private String level = "STANDARD";
    private long worth = 1000;
    private String expected;

    private Case(String country, String reason, int delivered, int sold) {
      this.country = country;
      this.reason = reason;
      this.delivered = delivered;
      this.sold = sold;
    }

    Case traits(String... told) {
      traits = Set.of(told);
      return this;
    }

    Case in(String told) {
      region = told;
      return this;
    }

    Case level(String told) {
      level = told;
      return this;
    }

    Case worth(long minor) {
      worth = minor;
      return this;
    }

    Case repaired(int taken, int back) {
      repairs.add(new GoodsDates.Repair(ago(taken), ago(back)));
      return this;
    }

    Case then(String outcome) {
      expected = outcome;
      return this;
    }

    LineFacts facts() {
      Instant at = delivered < 0 ? null : ago(delivered);
      return new LineFacts(
          null,
          null,
          reason,
          country,
          ago(sold),
          new GoodsDates(at, at, at, null, null, null, repairs),
          traits,
          new Money(worth, "EUR"),
          new Buyer(level, "B2C", region),
          null,
          null);
    }

    private static Instant ago(int days) {
      return LocalDate.ofInstant(NOW, ZoneOffset.UTC)
          .minusDays(days)
          .atTime(12, 0)
          .toInstant(ZoneOffset.UTC);
    }
  }
}
