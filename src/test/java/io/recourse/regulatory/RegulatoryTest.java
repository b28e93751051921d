package io.recourse.regulatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.moneydue.BreachDuties;
import io.recourse.orders.Order;
import io.recourse.platform.MovableClock;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.testing.RecourseTest;
import io.recourse.units.SoldWasher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An authority is answered by the day of the law; who was deceived gets the law's damages. */
@RecourseTest
class RegulatoryTest {

  static final RequestPostProcessor CORA = user("cora").roles("COMPLAINTS");
  static final RequestPostProcessor FRAN = user("fran").roles("FINANCE");
  static final RequestPostProcessor LEA = user("lea").roles("LEAD");

  @Autowired MockMvc web;
  @Autowired Clock clock;
  @Autowired SoldWasher washer;
  @Autowired RegulatoryBook book;
  @Autowired CaseClocks clocks;
  @Autowired BreachDuties duties;
  @Autowired JdbcClient sql;

  @Test
  @DisplayName("LAW-01 a complaint through an authority has the law's term, is answered once")
  void authority() throws Exception {
    CaseNumber number = complaint("CN");

    assertThat(
            act(
                number,
                "authority-complaint",
                "{\"authority\":\"12315\",\"reference\":\"A-1\"}",
                CORA))
        .isEqualTo(201);

    CaseClock due = clock(number, RegulatoryClocks.ANSWER);
    assertThat(due.legalGround()).contains("7 working days", "Art 46");
    assertThat(
            act(
                number,
                "authority-complaint",
                "{\"authority\":\"12315\",\"reference\":\"A-2\"}",
                CORA))
        .isEqualTo(409);
    assertThat(act(number, "authority-complaint/answer", "{\"answer\":\"Refunded.\"}", CORA))
        .isEqualTo(200);
    assertThat(clock(number, RegulatoryClocks.ANSWER).state()).isEqualTo(CaseClock.State.MET);
    assertThat(act(number, "authority-complaint/answer", "{\"answer\":\"Again\"}", CORA))
        .isEqualTo(409);
  }

  @Test
  @DisplayName("LAW-01 the answer to an authority stays due when the case ends")
  void outlivesTheCase() throws Exception {
    CaseNumber number = complaint("CN");
    assertThat(
            act(
                number,
                "authority-complaint",
                "{\"authority\":\"12315\",\"reference\":\"A-4\"}",
                CORA))
        .isEqualTo(201);

    clocks.cancelAll(number);

    assertThat(clock(number, RegulatoryClocks.ANSWER).isRunning()).isTrue();
    assertThat(clocks.of(number))
        .filteredOn(CaseClock::isRunning)
        .extracting(CaseClock::name)
        .containsExactly(RegulatoryClocks.ANSWER);
  }

  @Test
  @DisplayName("LAW-01 an answer that is late by law is missed, and the lead is told")
  void late() throws Exception {
    CaseNumber number = complaint("CN");
    assertThat(
            act(
                number,
                "authority-complaint",
                "{\"authority\":\"12315\",\"reference\":\"A-3\"}",
                CORA))
        .isEqualTo(201);
    MovableClock movable = (MovableClock) clock;
    Duration before = movable.ahead();
    try {
      movable.setAhead(before.plusDays(40));
      assertThat(duties.next(RegulatoryClocks.ANSWER, null)).contains(number);
      assertThat(duties.breach(RegulatoryClocks.ANSWER, number)).isTrue();
      assertThat(duties.next(RegulatoryClocks.ANSWER, null)).doesNotContain(number);
    } finally {
      movable.setAhead(before);
    }
    assertThat(clock(number, RegulatoryClocks.ANSWER).state()).isEqualTo(CaseClock.State.BREACHED);
    assertThat(events(number)).contains("DutyMissed");
  }

  @Test
  @DisplayName("LAW-01 RFD-02 fraud in China owes three times the price, approved by other hands")
  void fraud() throws Exception {
    CaseNumber number = complaint("CN");

    assertThat(act(number, "fraud", "{\"findings\":\"Sold as new, was used.\"}", LEA))
        .isEqualTo(201);

    Damages owed = book.damages(number).orElseThrow();
    assertThat(owed.amount()).isEqualTo(new Money(3 * 49_900, "EUR"));
    assertThat(owed.ground()).contains("Art 55");
    assertThat(clock(number, RegulatoryClocks.DAMAGES).legalGround()).contains("Art 55");
    assertThat(owed.isApproved()).isFalse();
    assertThat(mails(number)).doesNotContain("damages");
    assertThat(act(number, "fraud/paid", "{\"reference\":\"T-1\"}", FRAN)).isEqualTo(409);
    assertThat(act(number, "fraud/approve", "{}", LEA)).isEqualTo(403);
    assertThat(act(number, "fraud/approve", "{}", FRAN)).isEqualTo(200);
    if (!book.damages(number).orElseThrow().isApproved()) {
      assertThat(act(number, "fraud/approve", "{}", user("leo").roles("LEAD"))).isEqualTo(200);
    }
    assertThat(mails(number)).containsOnlyOnce("damages");
    assertThat(act(number, "fraud/paid", "{\"reference\":\"T-1\"}", LEA)).isEqualTo(403);
    assertThat(act(number, "fraud/paid", "{\"reference\":\"T-1\"}", FRAN)).isEqualTo(200);
    assertThat(act(number, "fraud/paid", "{\"reference\":\"T-2\"}", FRAN)).isEqualTo(409);
    assertThat(book.damages(number).orElseThrow().paidRef()).isEqualTo("T-1");
    assertThat(clock(number, RegulatoryClocks.DAMAGES).state()).isEqualTo(CaseClock.State.MET);
    assertThat(page(number)).contains("Paid, T-1", "Sold as new");
  }

  @Test
  @DisplayName("RFD-02 damages are owed once for an order, whichever case they are found on")
  void once() throws Exception {
    Order order = washer.sold("CN", clock.instant().minus(Duration.ofDays(20)));
    CaseNumber first = washer.complaint(order, "They lied to me.");
    CaseNumber second = washer.complaint(order, "It was used before.");
    String found = "{\"findings\":\"Sold as new, was used.\"}";

    assertThat(act(first, "fraud", found, LEA)).isEqualTo(201);
    assertThat(act(second, "fraud", found, CORA)).isEqualTo(409);
    assertThat(book.damages(second)).isEmpty();
  }

  @Test
  @DisplayName("LAW-01 where the law knows no such damages they are refused, and words are needed")
  void elsewhere() throws Exception {
    CaseNumber number = complaint("DE");

    assertThat(act(number, "fraud", "{\"findings\":\"Sold as new.\"}", CORA)).isEqualTo(409);
    assertThat(act(number, "fraud", "{}", CORA)).isEqualTo(422);
    assertThat(act(number, "authority-complaint", "{\"reference\":\"A-1\"}", CORA)).isEqualTo(422);
    assertThat(book.damages(number)).isEmpty();
    String page =
        web.perform(
                post("/work/cases/" + number + "/regulatory/fraud")
                    .param("findings", "x")
                    .with(CORA)
                    .with(csrf()))
            .andReturn()
            .getFlashMap()
            .get("refused")
            .toString();
    assertThat(page).contains("no damages for fraud");
  }

  private CaseNumber complaint(String country) {
    Order order = washer.sold(country, clock.instant().minus(Duration.ofDays(20)));
    return washer.complaint(order, "They lied to me.");
  }

  private int act(CaseNumber number, String what, String body, RequestPostProcessor who)
      throws Exception {
    MockHttpServletResponse answer =
        web.perform(
                post("/api/v1/cases/" + number + "/" + what)
                    .contentType("application/json")
                    .content(body)
                    .with(who)
                    .with(csrf()))
            .andReturn()
            .getResponse();
    return answer.getStatus();
  }

  private String page(CaseNumber number) throws Exception {
    return web.perform(get("/work/cases/" + number + "/regulatory").with(CORA))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private CaseClock clock(CaseNumber number, String name) {
    return clocks.of(number).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> events(CaseNumber number) {
    return sql.sql("select type from audit_event where chain = ?")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private List<String> mails(CaseNumber number) {
    return sql.sql(
            "select template from case_message where case_number = ? and template is not null")
        .param(number.value())
        .query(String.class)
        .list();
  }
}
