package io.recourse.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.Warranties;
import io.recourse.orders.Warranty;
import io.recourse.orders.WarrantyStart;
import io.recourse.orders.WarrantyTerms;
import io.recourse.policy.CureBasis;
import io.recourse.policy.Receipts;
import io.recourse.testing.RecourseTest;
import io.recourse.units.Attempt;
import io.recourse.units.CaseOfUnit;
import io.recourse.units.FindUnit;
import io.recourse.units.Serial;
import io.recourse.units.SoldWasher;
import io.recourse.units.TransferUnit;
import io.recourse.units.Unit;
import io.recourse.warranty.Coverage.Layer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Law, maker and extended warranty: which of them answers for a fault of a unit, and why. */
@RecourseTest
class CoverageTest {

  static final RequestPostProcessor AGENT = user("agent").roles("AGENT");

  @Autowired MockMvc web;
  @Autowired Clock clock;
  @Autowired SoldWasher washer;
  @Autowired FindUnit units;
  @Autowired CaseOfUnit caseOf;
  @Autowired TransferUnit transfer;
  @Autowired JudgeCoverage coverage;
  @Autowired GrantWarranty grant;
  @Autowired KeepPlan plans;
  @Autowired Warranties makers;
  @Autowired Receipts receipts;

  @ParameterizedTest(name = "{0} after {1} days: {2}")
  @CsvSource({
    "DE, 300, STATUTORY, false",
    "DE, 400, STATUTORY, true",
    "DE, 740, NONE, false",
    "ES, 1000, STATUTORY, true",
    "CN, 370, NONE, false",
    "GB, 1500, STATUTORY, true",
  })
  @DisplayName("REP-05 LAW-01 the law of the country answers as long as it says")
  void law(String country, int days, Layer layer, boolean proves) {
    Coverage said = judge(unit(washer.sold(country, ago(days))), null);

    assertThat(said.layer()).isEqualTo(layer);
    assertThat(said.customerProves()).isEqualTo(proves);
    assertThat(said.ground()).isNotBlank();
  }

  @ParameterizedTest(name = "{0} sold {1} days ago, repaired")
  @CsvSource({"SK, 800, STATUTORY", "DE, 1080, NONE"})
  @DisplayName("REP-05 LAW-01 the guarantee grows after a repair where the law of the day says so")
  void afterRepair(String country, int days, Layer layer) {
    Order order = washer.sold(country, ago(days));
    CaseNumber number = washer.complaint(order, "It leaks.");
    caseOf.tried(SoldWasher.serial(order), repaired(number, days - 100));

    assertThat(judge(unit(order), null).layer()).isEqualTo(layer);
  }

  @Test
  @DisplayName("REP-05 a maker's promise has its start, shares, exclusions and first buyer")
  void maker() {
    Order order = washer.sold("DE", ago(800));
    promised(new WarrantyTerms(100, 50, Set.of("SEAL"), false, 0), 36, order.placedAt());
    try {
      Coverage said = judge(unit(order), "LEAK");
      assertThat(said.layer()).isEqualTo(Layer.MAKER);
      assertThat(said.partsShare()).isEqualTo(100);
      assertThat(said.labourShare()).isEqualTo(50);
      assertThat(judge(unit(order), "seal").layer()).isEqualTo(Layer.NONE);
      Order other = washer.sold("DE", ago(3));
      Unit sold =
          transfer.transfer(new Serial(SoldWasher.serial(order)), other.customer().person());
      assertThat(sold.changedHands()).isTrue();
      assertThat(judge(sold, "LEAK").layer()).isEqualTo(Layer.NONE);
      assertThat(units.of(order.customer().person())).isEmpty();
    } finally {
      promised(WarrantyTerms.FULL, 1, order.placedAt());
    }
  }

  @Test
  @DisplayName("REP-05 the decision is kept on the case with its table, facts and ground")
  void receipt() {
    Order order = washer.sold("DE", ago(400));
    CaseNumber number = washer.complaint(order, "It leaks.");

    Coverage said =
        coverage.judge(
            new JudgeCoverage.Question(number, null, unit(order), "LEAK", Set.of()),
            clock.instant());

    assertThat(said.ground()).contains("Dir. 2019/771 Art 10");
    assertThat(receipts.of(number))
        .filteredOn(one -> one.decision().equals("warrantyCoverage"))
        .singleElement()
        .satisfies(one -> assertThat(one.matchedRules().toString()).contains("Unpresumed"));
  }

  @Test
  @DisplayName("REP-05 an extended warranty is granted once, goes on with a new unit, and answers")
  void extended() {
    Order order = washer.sold("DE", ago(1000));
    String plan = plan(24);
    UnitWarranty granted =
        grant.grant(unit(order), new GrantWarranty.Wish(plan, null, null, "Kind"));

    assertThat(granted.endsOn()).isEqualTo(granted.startsOn().plusMonths(24).minusDays(1));
    assertThat(judge(unit(order), null).layer()).isEqualTo(Layer.EXTENDED);
    assertThatThrownBy(
            () -> grant.grant(unit(order), new GrantWarranty.Wish(plan, null, null, "Again")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("already");
    CaseNumber number = washer.complaint(order, "It leaks.");
    caseOf.replaced(number, SoldWasher.serial(order), "N-" + SoldWasher.serial(order));
    Unit given = units.owned("N-" + SoldWasher.serial(order), order.customer().person());
    assertThat(judge(given, null).layer()).isEqualTo(Layer.EXTENDED);
    assertThat(
            coverage
                .judge(
                    new JudgeCoverage.Question(null, null, given, null, Set.of()),
                    clock.instant().plus(Duration.ofDays(900)))
                .layer())
        .isEqualTo(Layer.NONE);
  }

  @Test
  @DisplayName("REP-05 staff grant and sell over the API and on a page; the owner reads it")
  void overHttp() throws Exception {
    Order order = washer.sold("DE", ago(1000));
    String at = "/api/v1/units/" + SoldWasher.serial(order);
    String plan = "HTTP-" + System.nanoTime();
    RequestPostProcessor lead = user("lead").roles("LEAD");
    assertThat(
            ask(
                    json(
                        put("/api/v1/warranty-plans/" + plan),
                        "{\"name\":\"Plus\",\"months\":12,\"price\":{\"amount\":2900,\"currency\":\"EUR\"},\"terms\":{\"labourShare\":50}}"),
                    lead)
                .getStatus())
        .isEqualTo(200);
    MockHttpServletResponse bad =
        ask(json(put("/api/v1/warranty-plans/" + plan), "{\"terms\":{\"partsShare\":101}}"), lead);
    assertThat(bad.getStatus()).isEqualTo(422);
    assertThat(bad.getContentAsString()).contains("/name", "/months", "/terms/partsShare");
    assertThat(
            ask(
                    json(
                        post(at + "/warranties"),
                        "{\"plan\":\"%s\",\"price\":{\"amount\":1,\"currency\":\"EUR\"},\"reason\":\"R-1\"}"
                            .formatted(plan)),
                    AGENT)
                .getContentAsString())
        .contains("/price");
    String page =
        ask(
                post("/work/units/" + SoldWasher.serial(order) + "/warranties")
                    .param("plan", plan)
                    .param("sold", "true")
                    .param("reason", "R-1"),
                AGENT)
            .getContentAsString();
    assertThat(page).contains("Plus was offered to the customer", "not paid yet");
    assertThat(ask(get(at + "/coverage"), AGENT).getContentAsString())
        .as("what is not paid answers for nothing")
        .doesNotContain("\"layer\":\"EXTENDED\",\"partsShare\":100");
    grant.grant(unit(order), new GrantWarranty.Wish(plan(12, 50), null, null, "Kind"));
    RequestPostProcessor owner = user(order.customer().person()).roles("CUSTOMER");
    assertThat(ask(get(at + "/coverage"), owner).getContentAsString())
        .contains("\"layer\":\"EXTENDED\"", "\"labourShare\":50");
    assertThat(ask(get(at + "/warranties"), owner).getContentAsString())
        .contains("2900")
        .doesNotContain("agent");
    assertThat(
            ask(
                    get("/portal/units/" + SoldWasher.serial(order) + "/warranties")
                        .header("Accept-Language", "zh-CN"),
                    owner)
                .getContentAsString())
        .contains("延长保修有效");
  }

  private String plan(int months) {
    return plan(months, 100);
  }

  private String plan(int months, int labour) {
    String code = "PLAN-" + System.nanoTime();
    WarrantyTerms terms = new WarrantyTerms(100, labour, Set.of(), true, 0);
    plans.keep(new WarrantyPlan(code, "Plus", months, terms, null, true));
    return code;
  }

  private void promised(WarrantyTerms terms, int months, Instant at) {
    makers.keep(
        new Warranty(
            "WASHER-7",
            LocalDate.ofInstant(at, java.time.ZoneOffset.UTC).minusDays(1),
            LocalDate.ofInstant(at, java.time.ZoneOffset.UTC).plusDays(1),
            months,
            "the motor",
            "card",
            WarrantyStart.DELIVERY,
            terms));
  }

  private Coverage judge(Unit unit, String fault) {
    return coverage.judge(
        new JudgeCoverage.Question(null, null, unit, fault, Set.of()), clock.instant());
  }

  private Unit unit(Order order) {
    return units.find(new Serial(SoldWasher.serial(order))).orElseThrow();
  }

  private Attempt repaired(CaseNumber number, int days) {
    return new Attempt(
        number, "r1", Attempt.Kind.REPAIR, null, ago(days), ago(days - 5), CureBasis.LAW, true);
  }

  private Instant ago(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body) {
    return request.contentType("application/json").content(body);
  }

  private MockHttpServletResponse ask(
      MockHttpServletRequestBuilder request, RequestPostProcessor who) throws Exception {
    return web.perform(request.with(who).with(csrf())).andReturn().getResponse();
  }
}
