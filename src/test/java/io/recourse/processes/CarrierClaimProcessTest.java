package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.carrierclaims.ClaimBook;
import io.recourse.carrierclaims.ClaimLosses;
import io.recourse.carrierclaims.Damage;
import io.recourse.carrierclaims.Loss;
import io.recourse.carrierclaims.RaiseClaim;
import io.recourse.carrierclaims.process.ClaimElements;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.messages.MailAttachments;
import io.recourse.relatedcases.LinkKind;
import io.recourse.relatedcases.ReadFamily;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What carriers owe: filed in time, reminded of, answered, booked or written off. */
@RecourseTest
class CarrierClaimProcessTest {

  @Autowired Claims claims;
  @Autowired Deliveries deliveries;
  @Autowired ClaimLosses losses;
  @Autowired JdbcClient jdbc;
  @Autowired ClaimBook book;
  @Autowired RaiseClaim raiseClaim;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired ReadFamily family;
  @Autowired MockMvc http;
  @Autowired List<MailAttachments> attachments;

  @Test
  @DisplayName("LOG-07 the round claims for a return parcel that its carrier lost, by itself, once")
  void lostParcel() {
    CaseNumber parent = returns.open(ReturnsFixture.line(CUPS, 1, Reason.SIZE));
    returns.run(parent);
    returns.parcel(parent, ParcelStatus.LOST);
    raiseAll();
    var children = family.of(cases.get(parent)).children();
    assertThat(children).hasSize(1).allMatch(child -> child.kind() == LinkKind.CARRIER_CLAIM);
    CaseNumber claim = children.get(0).number();
    assertThat(book.get(claim).worth().amount()).isEqualTo(1500);
    assertThat(cases.get(claim).customerId()).as("no customer reads it").isNull();
    raiseAll();
    assertThat(family.of(cases.get(parent)).children()).hasSize(1);
  }

  @Test
  @DisplayName("LOG-07 a parcel that came damaged is claimed for on report, none that cost nothing")
  void damagedDelivery() {
    String order = returns.order(3);
    String tracking = deliveries.parcel(order, ParcelStatus.DELIVERED);
    CaseNumber parent = deliveries.report(order, Reason.DAMAGED, Remedy.REFUND);
    String gift = returns.order(3);
    var unused = deliveries.parcel(gift, ParcelStatus.DELIVERED);
    CaseNumber worthless = deliveries.report(gift, Reason.DAMAGED, Remedy.REFUND);
    jdbc.sql("update order_line set unit_price = 0 where order_number = ?").param(gift).update();
    raiseAll();
    assertThat(family.of(cases.get(worthless)).children()).isEmpty();
    assertThat(losses.found()).as("looked at once").noneMatch(of -> of.parent().equals(worthless));
    CaseNumber claim = family.of(cases.get(parent)).children().get(0).number();
    assertThat(book.get(claim).loss().trackingNumber()).isEqualTo(tracking);
    assertThat(book.get(claim).terms().noticeDays()).isEqualTo(7);
  }

  @Test
  @DisplayName("LOG-07 a claim for goods in several parcels names each that the carrier lost")
  void severalParcels() throws Exception {
    String order = returns.order(3);
    String first = deliveries.parcel(order, ParcelStatus.LOST);
    for (String more : List.of("Q-" + order, "R-" + order)) {
      int told =
          jdbc.sql(
                  """
                  insert into order_parcel (order_number, tracking_number, seq, lines)
                  select order_number, ?, ?, lines from order_parcel where tracking_number = ?
                  """)
              .params(more, more.charAt(0) - 'P', first)
              .update();
      assertThat(told).isEqualTo(1);
    }
    deliveries.told("Q-" + order, ParcelStatus.LOST, returns.now());
    deliveries.told("R-" + order, ParcelStatus.DELIVERED, returns.now());
    CaseNumber parent = deliveries.report(order, Reason.NOT_RECEIVED, Remedy.REFUND);
    CaseNumber claim = raiseClaim.raise(new Loss(parent, first, "GLS", Damage.LOST, returns.now()));
    returns.run(claim);

    assertThat(book.get(claim).worth().amount()).as("the goods once").isEqualTo(4000);
    String file = returns.task(claim, ClaimElements.FILE).getId();
    http.perform(get("/api/v1/tasks/" + file).with(user("warehouse").roles("WAREHOUSE")))
        .andExpect(jsonPath("$.values.trackingNumber").value(first + ", Q-" + order));
  }

  @Test
  @DisplayName("LOG-07 a loss that is known of late can still be filed on the next working day")
  void knownLate() {
    CaseNumber parent = returns.open(ReturnsFixture.line(LAMPS, 1, Reason.DAMAGED));
    var known = returns.now().minus(Duration.ofDays(40));
    CaseNumber claim = raiseClaim.raise(new Loss(parent, "LATE-1", "GLS", Damage.DAMAGED, known));
    returns.run(claim);
    var due =
        jdbc.sql("select due_at from case_clock where case_number = ? and state = 'RUNNING'")
            .param(claim.value())
            .query(java.sql.Timestamp.class)
            .single();
    assertThat(due.toInstant()).isAfter(returns.now().plus(Duration.ofHours(12)));
  }

  @Test
  @DisplayName("LOG-07 claims: paid in part, refused, silent, unpaid, forfeited; all is walked")
  void walked() {
    CaseNumber paid = claims.raised();
    assertThatThrownBy(() -> claims.file(paid, 4001)).isInstanceOf(Problem.class);
    claims.file(paid, 4000);
    assertThatThrownBy(() -> claims.answer(paid, "PARTLY", 4001)).isInstanceOf(Problem.class);
    claims.answer(paid, "PARTLY", 2500);
    assertThat(returns.runningClocks(paid)).containsExactly("carrierMoney");
    returns.finish(paid, ClaimElements.BOOK, "finance", Map.of("amount", 2500));
    assertThat(claims.state(paid)).isEqualTo("PAID");
    assertThat(book.get(paid).paid()).isEqualTo(2500);
    assertThat(cases.get(paid).deriveStatus()).isEqualTo(CaseStatus.CLOSED);

    CaseNumber refused = claims.filed();
    claims.refuse(refused);
    assertThat(cases.get(refused).deriveStatus()).isEqualTo(CaseStatus.REFUSED);

    CaseNumber silent = claims.filed();
    driver.fireTimer(silent, "Timer_CarrierSilent");
    assertThat(book.get(silent).reminders()).isEqualTo(1);
    driver.fireTimer(silent, "Timer_CarrierSilent");
    driver.fireTimer(silent, "Timer_CarrierSilent");
    assertThat(claims.state(silent)).isEqualTo("UNANSWERED");

    CaseNumber unpaid = claims.granted();
    driver.fireTimer(unpaid, "Timer_CarrierUnpaid");
    assertThat(claims.state(unpaid)).isEqualTo("UNPAID");

    CaseNumber forfeited = claims.raised();
    driver.fireTimer(forfeited, "Timer_ClaimForfeited");
    assertThat(cases.get(forfeited).deriveStatus()).isEqualTo(CaseStatus.EXPIRED);

    CaseNumber waived = claims.raised();
    returns.finish(waived, ClaimElements.FILE, "warehouse", Map.of("decision", "waive"));
    assertThat(claims.state(waived)).isEqualTo("WAIVED");
    List<String> all =
        List.of(paid, refused, silent, unpaid, forfeited, waived).stream()
            .map(CaseNumber::value)
            .toList();
    assertThat(coverage.missed(ClaimElements.PROCESS, all)).isEmpty();
  }

  @Test
  @DisplayName("LOG-07 raised by hand, twice refused, listed as a report; no customer is shown it")
  void byHand() throws Exception {
    String order = returns.order(3);
    CaseNumber parent = returns.open(order, null, ReturnsFixture.line(LAMPS, 1, Reason.DAMAGED));
    String wanted =
        "{\"parent\": \"%s\", \"trackingNumber\": \"X1\", \"carrier\": \"DHL\", \"damage\": \"LOST\"}"
            .formatted(parent);
    var warehouse = user("warehouse").roles("WAREHOUSE");
    http.perform(
            post("/api/v1/carrier-claims")
                .contentType("application/json")
                .content(wanted)
                .with(warehouse))
        .andExpect(status().isCreated());
    http.perform(
            post("/api/v1/carrier-claims")
                .contentType("application/json")
                .content(wanted)
                .with(warehouse))
        .andExpect(status().isConflict());
    http.perform(get("/work/carrier-claims").with(warehouse))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("DHL · X1")));
    CaseNumber claim = family.of(cases.get(parent)).children().get(0).number();
    http.perform(
            get("/portal/cases/" + claim).with(user(returns.customer(order)).roles("CUSTOMER")))
        .andExpect(status().is4xxClientError());
  }

  @Test
  @DisplayName("LOG-07 the carrier gets claim and reminder by mail where its address is kept")
  void mailed() throws Exception {
    String carrier = "Bode" + System.nanoTime();
    var lead = user("lead").roles("LEAD");
    http.perform(contact(carrier, "no address").with(lead))
        .andExpect(status().isUnprocessableEntity());
    http.perform(contact(carrier, "claims@bode.example").with(user("agent").roles("AGENT")))
        .andExpect(status().isForbidden());
    http.perform(contact(carrier, "claims@bode.example").with(lead))
        .andExpect(status().isNoContent());
    CaseNumber parent = returns.open(ReturnsFixture.line(LAMPS, 1, Reason.DAMAGED));
    CaseNumber claim = claims.raised(parent, carrier);
    returns.finish(
        claim, ClaimElements.FILE, "warehouse", Map.of("decision", "file", "amount", 4000));
    assertThat(book.get(claim).reference()).isEqualTo(claim.value());
    driver.fireTimer(claim, "Timer_CarrierSilent");
    driver.runJobs(claim);
    assertThat(returns.mails(claim)).containsExactly("carrierClaim", "carrierClaimReminder");
    assertThat(returns.mailText(claim, "carrierClaim")).contains("40.00", claim.value());
    assertThat(
            jdbc.sql("select type from audit_event where chain = ?")
                .param(claim.value())
                .query(String.class)
                .list())
        .contains("PartnerWrittenTo")
        .doesNotContain("MessageSent");
    assertThat(
            jdbc.sql("select recipient from case_message where case_number = ? limit 1")
                .param(claim.value())
                .query(String.class)
                .single())
        .isEqualTo("claims@bode.example");
    http.perform(get("/work/carrier-claims").with(lead))
        .andExpect(content().string(Matchers.containsString("claims@bode.example")));
  }

  @Test
  @DisplayName("LOG-07 a claim goes by the terms that held on the day the carrier got the parcel")
  void termsOfTheDay() throws Exception {
    String carrier = "Bode" + System.nanoTime();
    String ofMarch = terms(carrier, "2026-03-01", 10);
    String ofApril = terms(carrier, "2026-04-01", 20);
    assertThat(noticeDays(carrier, "2026-02-28T22:59:59Z")).as("the table").isEqualTo(7);
    assertThat(noticeDays(carrier, "2026-02-28T23:00:00Z")).as("March in Berlin").isEqualTo(10);
    assertThat(noticeDays(carrier, "2026-03-31T21:59:59Z")).as("still March").isEqualTo(10);
    CaseNumber april = claimOf(carrier, "2026-03-31T22:00:00Z");
    assertThat(book.get(april).terms().noticeDays()).isEqualTo(20);
    assertThat(book.get(april).most()).as("the limit of April").isEqualTo(3000);
    assertThat(returns.events(april)).contains("CarrierTermsApplied");

    http.perform(delete(ofApril).with(lead())).andExpect(status().isNoContent());
    http.perform(delete(ofApril).with(lead())).andExpect(status().isNotFound());
    assertThat(noticeDays(carrier, "2026-03-31T22:00:00Z")).as("March goes on").isEqualTo(10);
    assertThat(book.get(april).terms().noticeDays()).as("what was raised keeps its").isEqualTo(20);
    http.perform(put(ofMarch).contentType("application/json").content("{}").with(lead()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer").value(Matchers.hasItem("/noticeDays")));
    http.perform(put(ofMarch).contentType("application/json").content("{}").with(warehouse()))
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName(
      "LOG-07 terms of carriers are said on a page, which says beside a field what is wrong")
  void termsOnAPage() throws Exception {
    String carrier = "Bode" + System.nanoTime();
    http.perform(termsForm(carrier, "tomorrow", "ten").with(lead()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(Matchers.containsString("must be a day")))
        .andExpect(content().string(Matchers.containsString(carrier)));
    http.perform(termsForm(carrier, "2026-04-01", "0").with(lead()))
        .andExpect(content().string(Matchers.containsString("must be from 1 to")));
    http.perform(termsForm(carrier, "2026-04-01", "12").with(lead()))
        .andExpect(redirectedUrl("/work/carrier-terms"));
    http.perform(get("/work/carrier-terms?lang=zh-TW").with(warehouse()))
        .andExpect(content().string(Matchers.containsString(carrier)))
        .andExpect(content().string(Matchers.containsString("承運人條款")));
    http.perform(get("/api/v1/carrier-terms").with(warehouse()))
        .andExpect(jsonPath("$[?(@.carrier == '%s')].terms.limit".formatted(carrier)).value(50000));
    http.perform(
            post("/work/carrier-terms/remove")
                .param("carrier", carrier)
                .param("damage", "LOST")
                .param("from", "2026-04-01")
                .with(lead())
                .with(csrf()))
        .andExpect(redirectedUrl("/work/carrier-terms"));
    http.perform(get("/work/carrier-terms").with(warehouse()))
        .andExpect(content().string(Matchers.not(Matchers.containsString(carrier))));
  }

  private static MockHttpServletRequestBuilder termsForm(String carrier, String from, String days) {
    return post("/work/carrier-terms")
        .param("carrier", carrier)
        .param("damage", "LOST")
        .param("from", from)
        .param("noticeDays", days)
        .param("answerDays", "30")
        .param("limit", "500.00")
        .param("currency", "EUR")
        .param("reminders", "2")
        .param("documents", "Invoice")
        .with(csrf());
  }

  /** For damage, at most 30.00; returns their address. */
  private String terms(String carrier, String from, int noticeDays) throws Exception {
    String address = "/api/v1/carrier-terms/" + carrier + "/DAMAGED/" + from;
    String terms =
        """
        {"noticeDays": %d, "answerDays": 30, "limit": 3000, "currency": "EUR", "reminders": 2,
         "documents": "Invoice"}
        """;
    http.perform(
            put(address)
                .contentType("application/json")
                .content(terms.formatted(noticeDays))
                .with(lead()))
        .andExpect(status().isNoContent());
    return address;
  }

  private int noticeDays(String carrier, String placed) {
    return book.get(claimOf(carrier, placed)).terms().noticeDays();
  }

  /** About a parcel of an order that was placed then. */
  private CaseNumber claimOf(String carrier, String placed) {
    CaseNumber parent = returns.open(ReturnsFixture.line(LAMPS, 1, Reason.DAMAGED));
    jdbc.sql("update shop_order set placed_at = ?::timestamptz where number = ?")
        .params(placed, cases.get(parent).orderNumber())
        .update();
    return claims.raised(parent, carrier);
  }

  private static RequestPostProcessor lead() {
    return user("lead").roles("LEAD");
  }

  private static RequestPostProcessor warehouse() {
    return user("warehouse").roles("WAREHOUSE");
  }

  @Test
  @DisplayName("LOG-07 a carrier gets pictures of what lay in its parcel and no others")
  void pictures() throws Exception {
    String order = returns.order(3);
    String tracking = deliveries.parcel(order, ParcelStatus.DELIVERED);
    CaseNumber parent =
        returns.open(
            order,
            null,
            ReturnsFixture.line(LAMPS, 1, Reason.DAMAGED),
            ReturnsFixture.line(CUPS, 1, Reason.DAMAGED));
    var buyer = user(returns.customer(order)).roles("CUSTOMER");
    picture(parent, "passport.png", null, buyer);
    picture(parent, "lamp.png", 1, buyer);
    picture(parent, "cup.png", 2, buyer);
    picture(parent, "receipt.png", null, user("agent").roles("AGENT"));
    picture(parent, "box.png", null, user("warehouse").roles("WAREHOUSE"));
    CaseNumber claim =
        raiseClaim.raise(new Loss(parent, tracking, "GLS", Damage.DAMAGED, returns.now()));
    assertThat(book.get(claim).worth().amount()).as("the lamp").isEqualTo(4000);
    assertThat(
            attachments.stream()
                .filter(one -> one.template().equals("carrierClaim"))
                .flatMap(one -> one.of(claim).stream()))
        .extracting(MailAttachments.Attachment::fileName)
        .containsExactlyInAnyOrder("lamp.png", "box.png");
  }

  private void picture(CaseNumber number, String name, Integer item, RequestPostProcessor who)
      throws Exception {
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    var request =
        multipart("/api/v1/cases/" + number + "/evidence")
            .file(new MockMultipartFile("file", name, "image/png", png));
    if (item != null) {
      request.param("item", item.toString());
    }
    http.perform(request.with(who)).andExpect(status().isCreated());
  }

  private static MockHttpServletRequestBuilder contact(String carrier, String email) {
    return put("/api/v1/carrier-contacts/" + carrier)
        .contentType("application/json")
        .content("{\"email\": \"%s\", \"language\": \"en\"}".formatted(email));
  }

  /** The quarter of an hour comes round until nothing is left to claim; others left losses too. */
  private void raiseAll() {
    for (int round = 0; round < 20; round++) {
      List<Loss> before = losses.found();
      ProcessInstance walked = driver.walkRound(ClaimElements.ROUND, 1);
      assertThat(coverage.missedBy(ClaimElements.ROUND, List.of(walked.getId()))).isEmpty();
      if (losses.found().equals(before)) {
        return;
      }
    }
  }
}
