package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.backorders.AnswerBackorder;
import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.stock.HoldStock;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The article of an exchange is gone when the request is granted. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackorderProcessTest {

  private static final String WAIT = "Task_AwaitArticle";

  @Autowired BackorderWaits backorders;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired AnswerBackorder answer;
  @Autowired WithdrawCase withdraw;
  @Autowired HoldStock stock;
  @Autowired Cases cases;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed("BackorderProcess", walked)).isEmpty();
  }

  @Test
  @DisplayName("RET-09 the customer is told and keeps the goods; stock that comes goes on at once")
  void arrives() throws Exception {
    String sku = backorders.article("COMES-", 1);
    CaseNumber number = gone(sku);
    assertThat(driver.waitsAt(number)).contains(WAIT);
    assertThat(returns.mails(number)).contains("articleGone");
    assertThat(returns.mailText(number, "articleGone")).contains(sku);
    assertThat(returns.hasReturnParcel(number)).isFalse();
    http.perform(get("/api/v1/cases/" + number).with(user("lead").roles("LEAD")))
        .andExpect(jsonPath("$.backorder[0].sku").value(sku))
        .andExpect(jsonPath("$.backorder[0].missing").value(1))
        .andExpect(jsonPath("$.next.actor").value("CUSTOMER"));

    backorders.has(sku, 1);
    driver.runJobs(number);
    assertThat(held(number, sku)).isEqualTo(1);
    assertThat(returns.mails(number)).contains("articleHeld");
    assertThat(returns.hasReturnParcel(number)).isTrue();
    assertThat(returns.runningClocks(number)).doesNotContain("awaitArticle");
    assertThatThrownBy(() -> answer.refund(number, null)).isInstanceOf(Problem.class);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    driver.runJobs(number);
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).hasSize(1);
  }

  @Test
  @DisplayName("RET-09 what came unheard of is found by looking again; too little waits on")
  void looked_for() {
    String sku = backorders.article("LATER-", 1);
    CaseNumber number = gone(sku);
    driver.fireTimer(number, "Timer_TimeToLook");
    assertThat(driver.waitsAt(number)).contains(WAIT);
    jdbc.sql("update product set available = 5 where sku = ?").param(sku).update();
    driver.fireTimer(number, "Timer_TimeToLook");
    assertThat(driver.waitsAt(number)).doesNotContain(WAIT);
    assertThat(held(number, sku)).isEqualTo(1);
  }

  @Test
  @DisplayName("RET-09 another article in stock is held instead; one that is gone is refused")
  void another() throws Exception {
    String sku = backorders.article("NEVER-", 1);
    String red = backorders.article("RED-", 3);
    String gone = backorders.article("NONE-", 0);
    CaseNumber number = gone(sku);
    choose(number, "{\"choice\":\"OTHER\",\"exchangeSku\":\"%s\"}".formatted(gone), 422);
    choose(number, "{\"choice\":\"OTHER\",\"exchangeSku\":\"UNKNOWN-9\"}", 422);
    choose(number, "{\"choice\":\"OTHER\"}", 422);
    assertThat(held(number, gone) + held(number, red)).isZero();
    choose(number, "{\"choice\":\"OTHER\",\"exchangeSku\":\"%s\"}".formatted(red), 204);
    driver.runJobs(number);

    assertThat(held(number, red)).isEqualTo(1);
    assertThat(returns.lineOf(number, 1).request().exchangeSku()).isEqualTo(red);
    assertThat(returns.events(number)).contains("ExchangeArticleChanged");
    assertThat(returns.hasReturnParcel(number)).isTrue();
    choose(number, "{\"choice\":\"REFUND\"}", 409);
  }

  @Test
  @DisplayName("RET-09 the money instead: by choice on the portal, or once the term is over")
  void money() throws Exception {
    CaseNumber chosen = gone(backorders.article("MONEY-", 1));
    http.perform(
            post("/portal/cases/" + chosen + "/backorder/1/refund")
                .with(user("c-" + chosen).roles("LINK"))
                .with(csrf()))
        .andExpect(status().is4xxClientError());
    answer.refund(chosen, 1);
    driver.runJobs(chosen);
    CaseNumber silent = gone(backorders.article("SILENT-", 1));
    driver.fireTimer(silent, "Timer_BackorderOver");

    for (CaseNumber number : List.of(chosen, silent)) {
      assertThat(returns.lineOf(number, 1).remedy()).isEqualTo(Remedy.REFUND);
      assertThat(returns.mails(number)).contains("articleRefunded");
      returns.parcel(number, ParcelStatus.DELIVERED);
      returns.inspect(number, LAMPS, 1, 1);
      returns.settle(number);
      assertThat(returns.paid(number)).isEqualTo(4_000);
      assertThat(returns.clocksLeft(number)).doesNotContain("awaitArticle");
    }
  }

  @Test
  @DisplayName("RET-09 one of two is held: the other is refunded, the held one is still exchanged")
  void held_in_part() {
    String sku = backorders.article("HALF-", 2);
    CaseNumber number = gone(sku, 2);
    backorders.has(sku, 1);
    stock.hold(number, List.of(new HoldStock.Promised(1, sku, 1)));
    stock.holdAgain(cases.get(number));
    assertThat(held(number, sku)).isEqualTo(1);
    driver.fireTimer(number, "Timer_BackorderOver");
    driver.runJobs(number);

    assertThat(held(number, sku)).isEqualTo(1);
    assertThat(returns.lineOf(number, 1).toExchange()).isEqualTo(1);
    assertThat(returns.lineOf(number, 2).remedy()).isEqualTo(Remedy.REFUND);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 2, 2);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(4_000);
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).hasSize(1);
  }

  @Test
  @DisplayName("RET-09 withdrawn while the article is awaited: nothing waits, nothing is held")
  void withdrawn() {
    String sku = backorders.article("LEFT-", 1);
    CaseNumber number = gone(sku);
    withdraw.withdraw(number, "Changed my mind.", null);
    returns.run(number);
    backorders.has(sku, 4);
    assertThat(driver.waitsAt(number)).doesNotContain(WAIT);
    assertThat(returns.clocksLeft(number)).isEmpty();
    assertThat(held(number, sku)).isZero();
  }

  private CaseNumber gone(String sku) {
    return gone(sku, 1);
  }

  private CaseNumber gone(String sku, int pieces) {
    CaseNumber number = backorders.gone(sku, pieces);
    walked.add(number.value());
    return number;
  }

  private void choose(CaseNumber number, String body, int answer) throws Exception {
    http.perform(
            post("/api/v1/cases/" + number + "/backorder")
                .with(user("agent").roles("AGENT"))
                .with(csrf())
                .contentType("application/json")
                .content(body))
        .andExpect(status().is(answer));
  }

  private int held(CaseNumber number, String sku) {
    return jdbc.sql(
            "select coalesce(sum(pieces), 0) from stock_hold where case_number = ? and sku = ?")
        .params(number.value(), sku)
        .query(Integer.class)
        .single();
  }
}
