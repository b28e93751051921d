package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.deliveries.process.DeliveryElements;
import io.recourse.payments.OwedOnCase;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.turnedup.ChooseTurnedUp;
import io.recourse.turnedup.NoticeTurnedUp;
import io.recourse.turnedup.TurnedUp.State;
import io.recourse.turnedup.TurnedUp.Teller;
import io.recourse.turnedup.TurnedUpBook;
import io.recourse.turnedup.TurnedUpChoice;
import io.recourse.turnedup.process.TurnedUpElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Goods that come after they were made good as lost: kept and paid, sent back, or left. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TurnedUpProcessTest {

  @Autowired Deliveries deliveries;
  @Autowired TurnedUpWaits turnedUp;
  @Autowired ReturnsFixture returns;
  @Autowired ServicePlans plans;
  @Autowired NoticeTurnedUp notice;
  @Autowired ChooseTurnedUp choose;
  @Autowired TurnedUpBook book;
  @Autowired OwedOnCase owed;
  @Autowired Cases cases;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired MockMvc http;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(TurnedUpElements.PROCESS, walked)).isEmpty();
  }

  @Test
  @DisplayName("RET-10 tracking tells of goods paid back: the customer keeps, pays and owns them")
  void keptAndPaid() throws Exception {
    String order = deliveries.undelivered(40);
    String parcel = deliveries.parcel(order, ParcelStatus.IN_TRANSIT);
    CaseNumber number = deliveries.report(order, Reason.LATE, Remedy.REFUND);
    driver.fireTimer(number, "Timer_GoodsTermOver");
    returns.settle(number);
    walked.add(number.value());
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(notice.after(before(number))).doesNotContain(number);

    deliveries.told(parcel, ParcelStatus.DELIVERED, returns.now().plusSeconds(60));
    driver.walkRound(DeliveryElements.ROUND, 4);
    driver.runJobs(number);
    assertThat(book.get(number).teller()).isEqualTo(Teller.TRACKING);
    assertThat(returns.mailText(number, "turnedUp")).contains("40.00");
    assertThat(notice.after(before(number))).as("once").doesNotContain(number);

    RequestPostProcessor buyer = buyer(number);
    String page = "/portal/cases/" + number;
    http.perform(get(page).with(buyer))
        .andExpect(content().string(containsString("Keep and pay")))
        .andExpect(content().string(containsString("40.00")));
    http.perform(post(page + "/turned-up/choice").param("choice", "KEEP").with(buyer).with(csrf()))
        .andExpect(redirectedUrl(page));
    driver.runJobs(number);
    plans.pay(number);
    assertThat(book.get(number).state()).isEqualTo(State.PAID);
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.mailText(number, "turnedUpEnded")).contains("are yours");
    assertThat(returns.openPieces(number, LAMPS)).as("it can be claimed about").isEqualTo(2);
    assertThat(returns.returnedPieces(number, LAMPS)).isZero();
  }

  private static CaseNumber before(CaseNumber number) {
    int value = Integer.parseInt(number.value().substring(3)) - 1;
    return new CaseNumber(String.format("RC-%06d", value));
  }

  @Test
  @DisplayName("RET-10 the customer, or staff for them, tell of the goods, by call and on the page")
  void told() throws Exception {
    CaseNumber number = turnedUp.paidBack();
    walked.add(number.value());
    String api = "/api/v1/cases/" + number + "/turned-up";
    RequestPostProcessor agent = user("agent").roles("AGENT");
    http.perform(get(api).with(agent)).andExpect(status().isNotFound());
    http.perform(get("/work/cases/" + number).with(agent))
        .andExpect(content().string(containsString("They came")));
    http.perform(get("/portal/cases/" + number + "?lang=zh-CN").with(buyer(number)))
        .andExpect(content().string(containsString("货物已到")));
    http.perform(post(api).with(buyer(number))).andExpect(status().isNoContent());
    http.perform(post(api).with(agent)).andExpect(status().isConflict());
    driver.runJobs(number);
    http.perform(get(api).with(agent))
        .andExpect(jsonPath("$.teller").value("CUSTOMER"))
        .andExpect(jsonPath("$.amount").value(4000))
        .andExpect(jsonPath("$.choices.length()").value(3));
    http.perform(post(api + "/choice").contentType("application/json").content("{}").with(agent))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/choice"));
    http.perform(
            post("/work/cases/" + number + "/turned-up/choice")
                .param("choice", "REFUSE")
                .with(agent)
                .with(csrf()))
        .andExpect(redirectedUrl("/work/cases/" + number));
    driver.runJobs(number);
    returns.finish(number, TurnedUpElements.DECIDE, "returns", Map.of("decision", "leave"));
    assertThat(book.get(number).state()).isEqualTo(State.LEFT);
    assertThatThrownBy(() -> notice.said(deliveries.missing(Remedy.REFUND)))
        .as("a case that is still open")
        .isInstanceOf(Problem.class);
  }

  private RequestPostProcessor buyer(CaseNumber number) {
    return user(cases.get(number).customerId()).roles("CUSTOMER");
  }

  @Test
  @DisplayName("RET-10 sent back free of charge with a label of ours; nothing is owed")
  void sentBack() {
    CaseNumber number = chosen(TurnedUpChoice.SEND_BACK);
    assertThat(returns.mails(number)).contains("turnedUp", "turnedUpLabel");
    returns.latest(number, ParcelStatus.IN_TRANSIT);
    assertThat(driver.waitsAt(number)).contains("Task_AwaitTurnedUpBack");
    returns.latest(number, ParcelStatus.DELIVERED);
    assertThat(book.get(number).state()).isEqualTo(State.BACK);
    assertThat(returns.clock(number, "sendTurnedUpBack")).isEqualTo("MET");
    assertThat(returns.mailText(number, "turnedUpEnded")).contains("back with us");
    assertThat(owed.of(number)).isEmpty();
    assertThat(returns.openPieces(number, LAMPS)).as("one of two was paid back").isEqualTo(1);
  }

  @Test
  @DisplayName("RET-10 nobody buys by silence: a person decides, else the goods stay for nothing")
  void silence() {
    CaseNumber unpaid = chosen(TurnedUpChoice.KEEP);
    driver.fireTimer(unpaid, "Timer_TurnedUpUnpaid");
    assertThat(owed.of(unpaid)).as("nothing can be paid any more").isEmpty();
    driver.fireTimer(unpaid, "Timer_TurnedUpUndecided");
    assertThat(book.get(unpaid).state()).isEqualTo(State.LEFT);
    assertThat(returns.clock(unpaid, "decideTurnedUp")).isEqualTo("BREACHED");
    assertThat(returns.mailText(unpaid, "turnedUpEnded")).contains("cost you nothing");

    CaseNumber late = chosen(TurnedUpChoice.SEND_BACK);
    driver.fireTimer(late, "Timer_TurnedUpNotBack");
    assertThat(returns.tasks(late)).containsExactly(TurnedUpElements.DECIDE);
    returns.latest(late, ParcelStatus.DELIVERED);
    assertThat(returns.tasks(late)).as("they came while a person thought").isEmpty();
    assertThat(book.get(late).state()).isEqualTo(State.BACK);

    CaseNumber silent = asked();
    driver.fireTimer(silent, "Timer_TurnedUpUnanswered");
    returns.finish(silent, TurnedUpElements.DECIDE, "returns", Map.of("decision", "back"));
    assertThat(book.get(silent).state()).isEqualTo(State.BACK);
    assertThatThrownBy(() -> choose.choose(silent, TurnedUpChoice.KEEP))
        .isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("RET-10 goods of little worth are asked for once, those of least worth not at all")
  void littleWorth() {
    CaseNumber cup = paidBack(CUPS);
    notice.said(cup);
    driver.runJobs(cup);
    assertThat(returns.runningClocks(cup)).contains("chooseTurnedUp");
    driver.fireTimer(cup, "Timer_TurnedUpUnanswered");
    assertThat(book.get(cup).state()).isEqualTo(State.LEFT);
    assertThat(returns.tasks(cup)).isEmpty();

    CaseNumber pen = paidBack(PEN);
    notice.said(pen);
    driver.runJobs(pen);
    assertThat(returns.mails(pen)).contains("turnedUpEnded").doesNotContain("turnedUp");
    assertThatThrownBy(() -> notice.said(pen)).as("once a case").isInstanceOf(Problem.class);
  }

  private CaseNumber paidBack(int line) {
    CaseNumber number =
        deliveries.report(deliveries.undelivered(40), line, Reason.LATE, Remedy.REFUND);
    driver.fireTimer(number, "Timer_GoodsTermOver");
    returns.settle(number);
    walked.add(number.value());
    return number;
  }

  private CaseNumber asked() {
    CaseNumber number = turnedUp.asked();
    walked.add(number.value());
    return number;
  }

  private CaseNumber chosen(TurnedUpChoice choice) {
    CaseNumber number = turnedUp.chosen(choice);
    walked.add(number.value());
    return number;
  }
}
