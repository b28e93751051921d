package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.deliveries.DeliveryWord;
import io.recourse.deliveries.FollowTracking;
import io.recourse.deliveries.Found;
import io.recourse.deliveries.NoticeLateExpress;
import io.recourse.deliveries.NoticeTrouble;
import io.recourse.deliveries.ParcelsToWatch.Sent;
import io.recourse.deliveries.ProblemBook;
import io.recourse.deliveries.Trouble;
import io.recourse.deliveries.process.DeliveryElements;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What carriers say of the parcels of orders opens cases, and lets them go on. */
@RecourseTest
class DeliveryTrackingTest {

  @Autowired Deliveries deliveries;
  @Autowired NoticeTrouble notice;
  @Autowired NoticeLateExpress express;
  @Autowired FollowTracking tracking;
  @Autowired ProblemBook book;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  @Test
  @DisplayName("RET-10 a held up parcel opens a case once, tells its buyer, ends when it comes")
  void heldUp() {
    String order = deliveries.undelivered(3);
    String parcel = deliveries.parcel(order, ParcelStatus.EXCEPTION);
    String well = deliveries.undelivered(3);
    var unused = deliveries.parcel(well, ParcelStatus.IN_TRANSIT);

    ProcessInstance round = driver.walkRound(DeliveryElements.ROUND, 4);

    assertThat(coverage.missedBy(DeliveryElements.ROUND, List.of(round.getId()))).isEmpty();
    assertThat(opened(well)).isEmpty();
    assertThat(opened(order)).hasSize(1);
    CaseNumber number = opened(order).get(0).number();
    returns.run(number);
    assertThat(returns.mails(number)).containsExactly("trackedSearch");
    assertThat(returns.mailText(number, "trackedSearch")).contains(parcel);
    assertThat(book.get(number).trouble()).isEqualTo(Trouble.STOPPED);
    assertThat(driver.waitsAt(number)).contains(DeliveryElements.SEARCH);
    assertThat(tracking.follow(number)).as("nothing new").isFalse();
    deliveries.say(number, DeliveryWord.NOT_RECEIVED);
    assertThat(driver.waitsAt(number)).as("is searched on").contains(DeliveryElements.SEARCH);

    deliveries.told(parcel, ParcelStatus.DELIVERED, returns.now());
    assertThat(tracking.follow(number)).isTrue();
    driver.runJobs(number);
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.mails(number)).containsExactly("trackedSearch", "deliveryArrived");
    assertThat(returns.openPieces(number, LAMPS)).isEqualTo(2);
    deliveries.told(parcel, ParcelStatus.LOST, returns.now());
    assertThat(look(order)).as("once a parcel").isFalse();
  }

  @Test
  @DisplayName(
      "RET-10 lost, damaged, turned round: the buyer chooses goods or money; silence: money")
  void chosen() {
    CaseNumber lost = noticed(ParcelStatus.LOST);
    assertThat(returns.mails(lost)).containsExactly("trackedChoice");
    deliveries.say(lost, DeliveryWord.SEND_AGAIN);
    assertThat(returns.parcelsTo(lost, ParcelDirection.REPLACEMENT)).hasSize(1);

    CaseNumber damaged = noticed(ParcelStatus.DAMAGED);
    driver.fireTimer(damaged, "Timer_AnswerTermOver");
    returns.settle(damaged);
    assertThat(returns.paid(damaged)).as("both lamps").isEqualTo(8000);

    CaseNumber back = noticed(ParcelStatus.RETURN_TO_SENDER);
    assertThat(returns.mails(back)).containsExactly("trackedBack");
    deliveries.told(parcelOf(back), ParcelStatus.DELIVERED, returns.now());
    assertThat(tracking.follow(back)).isTrue();
    driver.runJobs(back);
    assertThat(book.get(back).found()).as("delivered to its sender").isEqualTo(Found.BACK);
    assertThat(returns.mails(back)).containsExactly("trackedBack", "trackedChoice");
    deliveries.say(back, DeliveryWord.REFUND);
    returns.settle(back);
    assertThat(returns.paid(back)).isEqualTo(8000);
  }

  @Test
  @DisplayName(
      "RET-10 a parcel that says nothing beyond the term is searched for, not a day before")
  void silent() {
    String late = deliveries.undelivered(20);
    deliveries.told(
        deliveries.shipped(late), ParcelStatus.IN_TRANSIT, returns.now().minus(Duration.ofDays(9)));
    assertThat(look(late)).isFalse();
    String silent = deliveries.undelivered(20);
    deliveries.told(
        deliveries.shipped(silent),
        ParcelStatus.IN_TRANSIT,
        returns.now().minus(Duration.ofDays(12)));
    assertThat(look(silent)).isTrue();
    CaseNumber number = opened(silent).get(0).number();
    assertThat(book.get(number).trouble()).isEqualTo(Trouble.SILENT);
    assertThat(driver.waitsAt(number)).contains(DeliveryElements.SEARCH);
    deliveries.say(number, DeliveryWord.ARRIVED);
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName(
      "RET-10 what its buyer reported already opens no second case; trouble is late at once")
  void reported() {
    String order = deliveries.undelivered(3);
    String parcel = deliveries.parcel(order, ParcelStatus.LOST);
    CaseNumber number = deliveries.report(order, Reason.LATE, Remedy.REFUND);
    assertThat(book.get(number).trouble()).isEqualTo(Trouble.LOST);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(notice.after(null)).doesNotContain(new Sent(order, parcel));
  }

  @Test
  @DisplayName(
      "RET-10 who reports what tracking noticed already is led to that case, as it is told")
  void reportedLater() throws Exception {
    String order = deliveries.undelivered(3);
    String parcel = deliveries.parcel(order, ParcelStatus.LOST);
    assertThat(look(order)).isTrue();
    CaseNumber noticed = opened(order).get(0).number();
    returns.run(noticed);

    assertThat(reported(order, "2", parcel)).as("both lamps, as noticed").isEqualTo(noticed);
    assertThat(parcelOf(noticed)).isEqualTo(parcel);
    assertThat(returns.events(noticed)).doesNotContain("DeliveryParcelNamed");
    assertThat(opened(order)).hasSize(1);
  }

  /** On the portal's form; the case it leads to. */
  private CaseNumber reported(String order, String pieces, String parcel) throws Exception {
    String place =
        http.perform(
                multipart("/portal/delivery-problems/new")
                    .param("submission", "late-" + order)
                    .param("bought", LAMPS + "@" + order)
                    .param("pieces", pieces)
                    .param("reason", "LATE")
                    .param("remedy", "REFUND")
                    .param("parcel", parcel)
                    .with(csrf())
                    .with(user(returns.customer(order)).roles("CUSTOMER")))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return new CaseNumber(place.substring(place.lastIndexOf('/') + 1));
  }

  @Test
  @DisplayName("RET-10 a parcel whose case is refused is noted, and keeps no other waiting")
  void refused() {
    String twice = deliveries.undelivered(3);
    String parcel = deliveries.parcel(twice, ParcelStatus.LOST);
    jdbc.sql("update order_parcel set lines = lines || lines where tracking_number = ?")
        .param(parcel)
        .update();
    String order = deliveries.undelivered(3);
    var unused = deliveries.parcel(order, ParcelStatus.LOST);

    ProcessInstance round = driver.walkRound(DeliveryElements.ROUND, 4);

    assertThat(coverage.missedBy(DeliveryElements.ROUND, List.of(round.getId()))).isEmpty();
    assertThat(opened(order)).hasSize(1);
    assertThat(opened(twice)).isEmpty();
    assertThat(notice.after(new Sent(twice, ""))).doesNotContain(new Sent(twice, parcel));
    assertThat(
            jdbc.sql(
                    """
                    select data::jsonb ->> 'why' from audit_event
                    where type = 'ParcelCaseDeclined' and data::jsonb ->> 'trackingNumber' = ?
                    """)
                .param(parcel)
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .contains("/lines/1");
  }

  @Test
  @DisplayName("RET-10 express that came late pays the surcharge back by itself, once an order")
  void lateExpress() {
    String late = deliveries.express(6, -2, 500);
    deliveries.delivered(late);
    String inTime = deliveries.express(6, 1, 500);
    deliveries.delivered(inTime);
    assertThat(express.after(null)).contains(late).doesNotContain(inTime);

    assertThat(express.notice(late)).isTrue();
    CaseNumber number = opened(late).get(0).number();
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(300);
    assertThat(returns.mails(number)).containsExactly("expressLate", "refunded");
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(express.after(null)).doesNotContain(late);
    assertThat(express.notice(late)).as("once").isFalse();
  }

  @Test
  @DisplayName("RET-10 of a line in two lost parcels each parcel has a case that follows it")
  void twoParcels() {
    String order = deliveries.undelivered(3);
    String first = deliveries.parcel(order, ParcelStatus.LOST);
    String second = first + "-2";
    jdbc.sql(
            """
            insert into order_parcel (order_number, tracking_number, seq, lines)
            select order_number, ?, 1, lines from order_parcel where tracking_number = ?
            """)
        .params(second, first)
        .update();
    deliveries.told(second, ParcelStatus.LOST, returns.now());

    assertThat(notice.notice(new Sent(order, first))).isTrue();
    assertThat(notice.notice(new Sent(order, second))).isTrue();

    assertThat(opened(order))
        .extracting(one -> parcelOf(one.number()))
        .containsExactlyInAnyOrder(first, second);
  }

  private CaseNumber noticed(ParcelStatus status) {
    String order = deliveries.undelivered(3);
    var unused = deliveries.parcel(order, status);
    assertThat(look(order)).isTrue();
    CaseNumber number = opened(order).get(0).number();
    returns.run(number);
    return number;
  }

  private boolean look(String order) {
    Sent sent = new Sent(order, "P-" + order);
    return notice.after(new Sent(order, "")).contains(sent) && notice.notice(sent);
  }

  private String parcelOf(CaseNumber number) {
    return book.get(number).parcel().trackingNumber();
  }

  private List<ServiceCase> opened(String order) {
    return cases.openAbout(returns.customer(order), order);
  }
}
