package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.RateCase;
import io.recourse.common.CaseNumber;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.priceprotection.process.PriceElements;
import io.recourse.segments.ReviewClassRules;
import io.recourse.suggestions.process.SuggestionElements;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.ContactWish;
import io.recourse.visits.GiveCare;
import io.recourse.visits.RateStrategies;
import io.recourse.visits.ReportEffects;
import io.recourse.visits.StrategyRating;
import io.recourse.visits.StrategyRating.Grade;
import io.recourse.visits.VisitBook;
import io.recourse.visits.VisitStrategy;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Every hour: whose case was solved is asked, who waits for what came of a matter hears it. */
@RecourseTest
class VisitRoundProcessTest {

  private static final String PROCESS = "VisitRoundProcess";

  @Autowired ReturnsFixture fixture;
  @Autowired VisitFixture visits;
  @Autowired PriceClaims prices;
  @Autowired VisitBook book;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired ReviewClassRules review;
  @Autowired GiveCare care;
  @Autowired GrantGoodwill goodwill;
  @Autowired RateCase rate;
  @Autowired RateStrategies strategies;
  @Autowired ReportEffects effects;
  @Autowired Cases cases;
  @Autowired MockMvc http;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName(
      "FUP-05 three days after it was solved, not before, not after two weeks more, not if refused")
  void round() {
    CaseNumber due = closed(Duration.ofDays(4));
    CaseNumber refused = refused(Duration.ofDays(4));
    CaseNumber young = closed(Duration.ofDays(2));
    CaseNumber old = closed(Duration.ofDays(18));
    CaseNumber dissatisfied = visits.dissatisfied("DE");
    visits.answer(book.get(dissatisfied).matter());

    ProcessInstance round = driver.walkRound(PROCESS, 5);

    assertThat(coverage.missedBy(PROCESS, List.of(round.getId()))).isEmpty();
    assertThat(book.isSeenTo(due)).isTrue();
    assertThat(book.isSeenTo(refused)).as("who disagrees appeals").isFalse();
    assertThat(book.isSeenTo(young)).isFalse();
    assertThat(book.isSeenTo(old)).isFalse();
    fixture.run(dissatisfied);
    assertThat(fixture.mails(dissatisfied)).last().isEqualTo("visitMatter");
  }

  @Test
  @DisplayName("CUS-05 the round gives every customer one class by what they bought, once a day")
  void classes() {
    String potential = fixture.customer(fixture.orderTo("DE"));
    String fresh = bought(potential, 1);
    String active = bought(null, 200);
    String lost = bought(null, 500);
    String loyal = bought(null, 30);
    jdbc.sql("update shop_order set paid_amount = 10000000 where customer_id = ?")
        .param(loyal)
        .update();
    jdbc.sql("update customer_segment set computed_at = computed_at - interval '2 days'").update();
    var unused = driver.walkRound(PROCESS, 5);

    assertThat(List.of(potential, fresh, active, lost, loyal))
        .extracting(this::segment)
        .containsExactly("POTENTIAL", "NEW", "ACTIVE", "LOST", "LOYAL");
    jdbc.sql("update shop_order set customer_id = ? where customer_id = ?")
        .params(potential, fresh)
        .update();
    assertThat(driver.walkRound(PROCESS, 5).isSuspended()).isFalse();
    assertThat(segment(potential)).as("not before tomorrow").isEqualTo("POTENTIAL");
  }

  /** Somebody whose one order, taken over from whom it was where one is named, is so old. */
  private String bought(String from, int daysAgo) {
    String order = fixture.orderTo("DE");
    String person = fixture.customer(order);
    if (from != null) {
      jdbc.sql("update shop_order set customer_id = ? where customer_id = ?")
          .params(person, from)
          .update();
    }
    jdbc.sql("update shop_order set placed_at = ? where customer_id = ?")
        .params(Timestamp.from(fixture.now().minus(Duration.ofDays(daysAgo))), person)
        .update();
    return person;
  }

  private String segment(String person) {
    return jdbc.sql("select segment from customer_segment where person = ?")
        .param(person)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName(
      "CUS-05 the rules of classes are reviewed once a period: kept by default, or changed")
  void review() throws Exception {
    assertThat(review.periodic()).as("not due yet").isEmpty();
    jdbc.sql("update segment_review set opened_at = opened_at - interval '200 days'").update();
    CaseNumber kept = review.periodic().orElseThrow();
    assertThat(review.periodic()).as("once a period").isEmpty();
    assertThat(cases.get(kept).origin().body()).contains("4 orders in a year", "一年内 4 单");
    assertThat(fixture.task(kept, SuggestionElements.WEIGH).getDueDate()).isInTheFuture();
    driver.fireTimer(kept, "Timer_WeighingOver");
    driver.fireTimer(kept, "Timer_WeighingOver");
    assertThat(cases.get(kept).deriveStatus()).isEqualTo(CaseStatus.REFUSED);

    jdbc.sql("update segment_review set opened_at = opened_at - interval '200 days'").update();
    CaseNumber changed = review.periodic().orElseThrow();
    fixture.finish(
        changed,
        SuggestionElements.WEIGH,
        "agent",
        Map.of("outcome", "adopt", "words", "Met with the lead: loyal from 3 orders on."));
    fixture.finish(changed, "Task_CarryOutSuggestion", "lead", Map.of("words", "Set to 3."));
    assertThat(cases.get(changed).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    http.perform(get("/work/visits").with(user("owner").roles("OWNER")))
        .andExpect(content().string(containsString(kept.value())))
        .andExpect(content().string(containsString(changed.value())));
    http.perform(get("/work/cases/" + changed).with(user("owner").roles("OWNER")))
        .andExpect(content().string(containsString("loyal from 3 orders on")));
  }

  @Test
  @DisplayName("FUP-08 once a period each strategy is rated; what does badly the house reviews")
  void rated() throws Exception {
    assertThat(strategies.periodic()).as("not due yet").isZero();
    jdbc.sql("update visit_strategy_rated set at = ?")
        .param(Timestamp.from(fixture.now().minus(Duration.ofDays(31))))
        .update();
    for (int one = 0; one < 5; one++) {
      var unused = visits.dissatisfied("DE");
    }
    ProcessInstance round = driver.walkRound(PROCESS, 5);

    assertThat(coverage.missedBy(PROCESS, List.of(round.getId()))).isEmpty();
    StrategyRating confirm =
        strategies.latest().stream()
            .filter(one -> one.strategy() == VisitStrategy.CONFIRM)
            .findFirst()
            .orElseThrow();
    assertThat(confirm.heard()).isGreaterThanOrEqualTo(5);
    assertThat(confirm.matters()).isGreaterThanOrEqualTo(5);
    assertThat(confirm.grade()).isEqualTo(Grade.POOR);
    assertThat(cases.get(confirm.review()).origin().body())
        .contains(confirm.satisfiedPercent() + " %", "the house wants 75 %", "目标为 75%");
    assertThat(fixture.tasks(confirm.review())).containsExactly(SuggestionElements.WEIGH);
    http.perform(get("/work/visits").with(user("owner").roles("OWNER")))
        .andExpect(content().string(containsString(confirm.review().value())))
        .andExpect(content().string(containsString("Does badly")));
    http.perform(get("/api/v1/reports/visit-ratings").with(user("owner").roles("OWNER")))
        .andExpect(content().string(containsString("\"grade\":\"POOR\"")));
    assertThat(strategies.periodic()).as("once a period").isZero();
  }

  private CaseNumber closed(Duration ago) {
    return aged(visits.solved(fixture.orderTo("DE")), ago);
  }

  /** Its customer may be asked at any hour, as those of solved cases may. */
  private CaseNumber refused(Duration ago) {
    CaseNumber number = prices.halved();
    visits.wish(number, ContactWish.Way.ANY);
    fixture.finish(
        number, PriceElements.DECIDE, "agent", Map.of("decision", "refuse", "note", "Too late."));
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.REFUSED);
    return aged(number, ago);
  }

  private CaseNumber aged(CaseNumber number, Duration ago) {
    jdbc.sql("update service_case set closed_at = ? where number = ?")
        .params(Timestamp.from(fixture.now().minus(ago)), number.value())
        .update();
    return number;
  }
}
