package io.recourse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.conversation.CaseMessages;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The door says whose word or file it is; what is only added to a case is checked all the same. */
@RecourseTest
class DirectionTest {

  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final RequestPostProcessor AGENT = user("agent").roles("AGENT");

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired Orders orders;
  @Autowired Cases cases;
  @Autowired CaseMessages messages;
  @Autowired Clock clock;

  Order order;
  RequestPostProcessor buyer;

  @BeforeEach
  void anOrder() {
    order = dear(CaseFixtures.order(orders, clock.instant()));
    orders.upsert(order, "API", clock.instant());
    buyer = user(orders.find(order.number()).orElseThrow().customer().person()).roles("CUSTOMER");
  }

  @Test
  @DisplayName("a file of staff does not answer what the customer was asked")
  void staffFileAnswersNothing() throws Exception {
    CaseNumber number = open(AGENT, defective("PHONE", "flickers"));
    assertThat(decision(number)).isEqualTo(LineDecision.INFO_NEEDED);

    assertThat(upload(number, user("wendy").roles("WAREHOUSE"), "").getStatus()).isEqualTo(201);
    assertThat(decision(number)).isEqualTo(LineDecision.INFO_NEEDED);

    assertThat(upload(number, AGENT, "?fromCustomer=true").getStatus()).isEqualTo(201);
    assertThat(decision(number)).isNotEqualTo(LineDecision.INFO_NEEDED);
  }

  @Test
  @DisplayName("a customer's own file answers")
  void customersFileAnswers() throws Exception {
    CaseNumber number = open(AGENT, defective("PHONE", "flickers"));

    assertThat(upload(number, buyer, "").getStatus()).isEqualTo(201);

    assertThat(decision(number)).isNotEqualTo(LineDecision.INFO_NEEDED);
  }

  @Test
  @DisplayName("INT-03 a repeated request is checked before its words are kept")
  void repeatedRequestIsChecked() throws Exception {
    CaseNumber number = open(AGENT, inquiry("PHONE", "hello"));
    int before = messages.of(number, true).size();

    MockHttpServletResponse refused = post(AGENT, inquiry("EMAIL", "x".repeat(20_001)));

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("/text");
    assertThat(messages.of(number, true)).hasSize(before);
    assertThat(cases.get(number).state().contacts().count()).isEqualTo(1);
  }

  @Test
  @DisplayName("STF-02 the warehouse leaves notes and writes to no customer")
  void whoWritesToCustomers() throws Exception {
    CaseNumber number = open(AGENT, inquiry("PHONE", "hello"));
    RequestPostProcessor warehouse = user("wendy").roles("WAREHOUSE");
    String path = "/api/v1/cases/" + number + "/messages";
    int receipts = messages.of(number, false).size();

    assertThat(send(warehouse, path, "{\"text\":\"hi\"}").getStatus()).isEqualTo(403);
    assertThat(send(warehouse, path, "{\"text\":\"hi\",\"internal\":true}").getStatus())
        .isEqualTo(201);
    assertThat(messages.of(number, false)).hasSize(receipts);
  }

  /** Dear enough that a fault must be shown. */
  private static Order dear(Order of) {
    List<OrderLine> lines = of.lines().stream().map(DirectionTest::dear).toList();
    return new Order(
        of.number(),
        of.customer(),
        of.placedAt(),
        of.deliveredAt(),
        of.currency(),
        of.country(),
        lines,
        of.shipping(),
        of.payments(),
        of.taxIncluded(),
        new Money(500_500, "EUR"),
        of.gift(),
        of.version());
  }

  private static OrderLine dear(OrderLine line) {
    return new OrderLine(
        line.line(),
        line.sku(),
        line.name(),
        line.category(),
        line.quantity(),
        new Money(100_000, "EUR"),
        line.tax(),
        line.discount(),
        line.serials(),
        line.traits(),
        0,
        0);
  }

  private LineDecision decision(CaseNumber number) {
    return cases.get(number).lines().get(0).decision();
  }

  private String defective(String channel, String note) {
    return """
    {"type":"RETURN","channel":"%s","orderNumber":"%s",
     "lines":[{"line":1,"quantity":1,"reason":"DEFECTIVE","note":"%s","remedy":"REFUND"}]}\
    """
        .formatted(channel, order.number(), note);
  }

  private String inquiry(String channel, String text) {
    return """
    {"type":"INQUIRY","channel":"%s","orderNumber":"%s","subject":"lamp","text":"%s"}\
    """
        .formatted(channel, order.number(), text);
  }

  private CaseNumber open(RequestPostProcessor who, String body) throws Exception {
    byte[] opened = post(who, body).getContentAsByteArray();
    return new CaseNumber(json.readTree(opened).get("number").asText());
  }

  private MockHttpServletResponse post(RequestPostProcessor who, String body) throws Exception {
    return send(who, "/api/v1/cases", body);
  }

  private MockHttpServletResponse send(RequestPostProcessor who, String path, String body)
      throws Exception {
    return web.perform(
            MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse upload(CaseNumber number, RequestPostProcessor who, String query)
      throws Exception {
    return web.perform(
            MockMvcRequestBuilders.multipart("/api/v1/cases/" + number + "/evidence" + query)
                .file(new MockMultipartFile("file", "a.png", "image/png", PNG))
                .with(who)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }
}
