package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.disputes.ContestOutcome;
import io.recourse.returns.process.ReturnElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Every act that a page offers, in every state that a case and its lines can be in: the button is
 * there exactly where the door behind it would let it in.
 */
@RecourseTest
class OfferedActsTest {

  private static final List<String> THEIRS = List.of("withdraw", "reopen", "contest", "appeal");
  private static final List<String> STAFFS = List.of("withdraw", "reopen", "convert");

  @Autowired MockMvc web;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired ContestOutcome contest;
  @Autowired WithdrawCase withdraw;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName(
      "INT-07 pages offer an act exactly where its door lets it in; a refusal changes nothing")
  void offeredWhereHeard() throws Exception {
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (var state : states().entrySet()) {
      CaseNumber number = state.getValue().get();
      List<Offer> offers = offers(number);
      cells += offers.size();
      for (Offer offer : offers) {
        if (!offer.shown() && door(number, offer) < 400) {
          wrong.add(state.getKey() + ": hidden, but let in: " + offer);
        }
      }
      for (Offer offer : offers) {
        CaseNumber fresh = offer.shown() ? state.getValue().get() : number;
        if (offer.shown() && door(fresh, offer) >= 300) {
          wrong.add(state.getKey() + ": offered, but refused: " + offer);
        }
      }
    }
    System.out.printf("offered acts: %d cells, %d wrong%n", cells, wrong.size());
    assertThat(wrong).isEmpty();
  }

  /** An act on a page, and whether the page of this case shows it. */
  private record Offer(String act, boolean customer, boolean shown) {}

  private List<Offer> offers(CaseNumber number) throws Exception {
    String theirs = page("/portal/cases/" + number, who(number, true));
    String staffs = page("/work/cases/" + number, who(number, false));
    List<Offer> offers = new ArrayList<>();
    THEIRS.forEach(act -> offers.add(new Offer(act, true, shows(theirs, number, act))));
    STAFFS.forEach(act -> offers.add(new Offer(act, false, shows(staffs, number, act))));
    return offers;
  }

  private static boolean shows(String page, CaseNumber number, String act) {
    return page.contains("/cases/" + number + "/" + act + "\"");
  }

  private Map<String, Supplier<CaseNumber>> states() {
    Map<String, Supplier<CaseNumber>> states = new LinkedHashMap<>();
    states.put("undecided", () -> returns.open(line(LAMPS, 2, Reason.UNWANTED)));
    states.put("partly refused, label", this::penRefused);
    states.put("partly refused, on the road", () -> lamps(ParcelStatus.IN_TRANSIT));
    states.put("partly refused, received", () -> lamps(ParcelStatus.DELIVERED));
    states.put("partly refused, at finance", () -> inspected(2));
    states.put("partly rejected, at finance", () -> inspected(1));
    states.put("partly rejected and refused, closed", () -> settled(1));
    states.put("partly rejected, window over", () -> windowOver(settled(1), true));
    states.put("partly rejected, past its hour", () -> windowOver(settled(1), false));
    states.put("rejected whole, closed", () -> settled(0));
    states.put("refused beside a settled line, closed", () -> settled(2));
    states.put("contested, under review", this::underReview);
    states.put("refused, appeal term runs", () -> refused(false));
    states.put("refused, appeal term over", () -> refused(true));
    states.put("all granted and settled", this::granted);
    states.put("finance refused", this::financeRefused);
    states.put("expired", this::expired);
    states.put("withdrawn", () -> withdrawn(penRefused()));
    states.put("withdrawn on the road", () -> withdrawn(lamps(ParcelStatus.IN_TRANSIT)));
    return states;
  }

  private String page(String address, RequestPostProcessor who) throws Exception {
    return web.perform(get(address).with(who).locale(Locale.ENGLISH))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private int door(CaseNumber number, Offer offer) throws Exception {
    String act = offer.act();
    String lines = act.equals("appeal") ? ", \"lines\": [{\"item\": 2}]" : "";
    String type = act.equals("convert") ? ", \"type\": \"" + CaseType.EXCHANGE + "\"" : "";
    return web.perform(
            post("/api/v1/cases/" + number + "/" + act)
                .with(who(number, offer.customer()))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"Because.\"" + lines + type + "}"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private RequestPostProcessor who(CaseNumber number, boolean customer) {
    return customer
        ? user(cases.get(number).customerId()).roles("CUSTOMER")
        : user("lea").roles("LEAD");
  }

  private CaseNumber penRefused() {
    CaseNumber number =
        returns.open(line(LAMPS, 2, Reason.UNWANTED), line(PEN, 1, Reason.UNWANTED));
    driver.runJobs(number);
    decide(
        number,
        Map.of(
            "decision",
            "approve",
            "note",
            "Not the pen.",
            "lines",
            List.of(Map.of("line", PEN, "decision", "refuse"))));
    return number;
  }

  private CaseNumber lamps(ParcelStatus status) {
    CaseNumber number = penRefused();
    returns.parcel(number, status);
    return number;
  }

  private CaseNumber inspected(int accepted) {
    CaseNumber number = lamps(ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 2, accepted);
    return number;
  }

  private CaseNumber settled(int accepted) {
    CaseNumber number = inspected(accepted);
    returns.settle(number);
    assertThat(cases.get(number).isEnded()).isTrue();
    return number;
  }

  /**
   * @param heard whether the timer that ends the window has fired already
   */
  private CaseNumber windowOver(CaseNumber number, boolean heard) {
    if (heard) {
      driver.fireTimer(number, "Timer_ContestTermOver");
    } else {
      jdbc.sql(
              "update case_clock set due_at = started_at where case_number = ? and name ="
                  + " 'contest'")
          .param(number.value())
          .update();
    }
    return number;
  }

  private CaseNumber underReview() {
    CaseNumber number = settled(1);
    var unused = contest.contest(number, "It was whole.", null);
    return number;
  }

  private CaseNumber refused(boolean over) {
    CaseNumber number = returns.open(line(LAMPS, 2, Reason.UNWANTED));
    driver.runJobs(number);
    decide(number, Map.of("decision", "refuse", "note", "No."));
    if (over) {
      driver.fireTimer(number, "Timer_AppealTermOver");
    }
    return number;
  }

  private CaseNumber granted() {
    CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, CUPS, 1, 1);
    returns.settle(number);
    return number;
  }

  private CaseNumber financeRefused() {
    CaseNumber number = inspected(2);
    returns.finish(
        number, "Task_ApproveRefund", "finance", Map.of("decision", "refuse", "note", "no"));
    return number;
  }

  private CaseNumber expired() {
    CaseNumber number = penRefused();
    driver.fireTimer(number, "Timer_SendTermOver");
    return number;
  }

  private CaseNumber withdrawn(CaseNumber number) {
    var unused = withdraw.withdraw(number, "Keep it.", null);
    driver.runJobs(number);
    return number;
  }

  private void decide(CaseNumber number, Map<String, Object> values) {
    returns.finish(number, ReturnElements.DECIDE_RETURN, "returns", values);
  }
}
