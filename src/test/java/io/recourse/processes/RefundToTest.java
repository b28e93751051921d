package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.bought;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.found;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.credit.CreditLedger;
import io.recourse.credit.GrantCredit;
import io.recourse.credit.UseCredit;
import io.recourse.disputes.ReopenCase;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Money that goes where the customer asked for, from the request to the mail. */
@RecourseTest
class RefundToTest {

  private static final RequestPostProcessor AGENT = user("agent").roles("AGENT");

  @Autowired ReturnsFixture returns;
  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired UseCredit use;
  @Autowired GrantCredit grant;
  @Autowired CreditLedger credit;
  @Autowired ReopenCase reopen;
  @Autowired ProcessDriver driver;

  @Test
  @DisplayName(
      "RFD-06 asked for as store credit: in our ledger, told by mail, nothing at the provider")
  void store_credit() throws Exception {
    String order = returns.order(2, 2_000, 0, bought(1, "CUP", 1, 2_000));
    CaseNumber number = opened(order, "{\"kind\": \"STORE_CREDIT\"}");
    finish(number);

    assertThat(returns.ledger(number)).containsExactly("RESERVE 2000", "SETTLE 2000");
    assertThat(refunds(number).get(0).at("/to/kind").asText()).isEqualTo("STORE_CREDIT");
    assertThat(refunds(number).get(0).get("simulated").asBoolean()).isFalse();
    assertThat(atProvider(number)).isEmpty();
    JsonNode credit = read(get("/api/v1/customers/{c}/credit", returns.customer(order)), AGENT);
    assertThat(credit.at("/balances/0/amount").asLong()).isEqualTo(2_000);
    assertThat(credit.at("/entries/0/caseNumber").asText()).isEqualTo(number.value());
    assertThat(mail(number, "refunded")).contains("added to your store credit", "€20.00");
    RequestPostProcessor buyer = user(returns.customer(order)).roles("CUSTOMER");
    assertThat(page(get("/portal/cases"), buyer)).contains("Your store credit: €20.00");
    assertThat(page(get("/portal/cases/{n}", number), buyer))
        .contains("Your store credit: €20.00", "Store credit");
    assertThat(page(get("/work/cases/{n}", number), AGENT))
        .contains("As store credit", "store credit granted");
    assertThat(
            read(get("/api/v1/audit/cases/{n}", number), user("auditor").roles("AUDITOR"))
                .at("/credit/0/amount")
                .asLong())
        .isEqualTo(2_000);
  }

  @Test
  @DisplayName("RFD-06 credit taken back: not once a cent is spent, else it can be paid anew")
  void credit_undone() throws Exception {
    String order = returns.order(2, 2_000, 0, bought(1, "CUP", 1, 2_000));
    CaseNumber number = opened(order, "{\"kind\": \"STORE_CREDIT\"}");
    finish(number);
    String customer = buyer(number);
    undo(number, "{}", 422);
    undo(number, "{\"reason\": \"Granted by mistake\"}", 204);

    assertThat(returns.ledger(number))
        .containsExactly("RESERVE 2000", "SETTLE 2000", "BOUNCE 2000", "RELEASE 2000");
    assertThat(credit.balances(customer)).containsExactly(new Money(0, "EUR"));
    assertThat(returns.mailText(number, "creditUndone")).contains("€20.00", "Granted by mistake");
    assertThat(returns.events(number)).contains("RefundUndone", "CreditTakenBack");
    assertThat(returns.clock(number, "REFUND")).as("owed again").isEqualTo("RUNNING");
    undo(number, "{\"reason\": \"Once more\"}", 409);
    reopen.reopen(number, "Then pay it to my card, please.", null);
    returns.run(number);
    returns.approve(number);
    returns.settle(number);
    assertThat(returns.ledger(number)).hasSize(6).endsWith("RESERVE 2000", "SETTLE 2000");
    use.use(customer, "one-" + number, new Money(1, "EUR"), null);
    grant.grant(number, "more-" + number, new Money(1, "EUR"));
    assertThat(undo(number, "{\"reason\": \"Granted by mistake\"}", 409)).contains("0.01 EUR");
    assertThat(returns.ledger(number)).hasSize(6);
  }

  @Test
  @DisplayName("RFD-06 credit taken back leaves the refund of another line that waits for finance")
  void credit_undone_beside_a_refund() throws Exception {
    CaseNumber number = returns.open(line(CUPS, 3, Reason.UNWANTED), exchange(LAMPS, 1, "LAMP-XL"));
    returns.approve(number);
    choose(number, user(buyer(number)).roles("CUSTOMER"), "STORE_CREDIT", 302);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, found(CUPS, 3, 3), found(LAMPS, 1, 1));
    returns.settle(number);
    driver.fireTimer(number, "Timer_DifferenceOverdue");
    assertThat(returns.tasks(number)).contains("Task_ApproveRefund");

    undo(number, "{\"reason\": \"Granted by mistake\"}", 204);

    assertThat(returns.lineOf(number, 1).money()).isEqualTo(MoneyState.NONE);
    assertThat(returns.lineOf(number, 2).money()).isEqualTo(MoneyState.COMPUTED);
    returns.settle(number);
    assertThat(returns.lineOf(number, 2).money()).isEqualTo(MoneyState.SETTLED);
    assertThat(returns.ledger(number)).endsWith("RELEASE 4500", "SETTLE 4000");
  }

  private String buyer(CaseNumber number) {
    return jdbc.sql("select customer_id from service_case where number = ?")
        .param(number.value())
        .query(String.class)
        .single();
  }

  private String undo(CaseNumber number, String body, int answer) throws Exception {
    return web.perform(
            post("/api/v1/cases/{n}/credit/undo", number)
                .with(user("mona").roles("FINANCE"))
                .contentType("application/json")
                .content(body))
        .andExpect(status().is(answer))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  @DisplayName("RFD-06 nothing said: back as it was paid, with the day it is there by")
  void original() throws Exception {
    String order = returns.order(2, 2_000, 0, bought(1, "CUP", 1, 2_000));
    CaseNumber number = opened(order, "{\"kind\": \"ORIGINAL\"}");
    finish(number);

    assertThat(refunds(number).get(0).at("/to/kind").asText()).isEqualTo("ORIGINAL");
    assertThat(refunds(number).get(0).get("seenWithinDays").asInt()).isEqualTo(5);
    assertThat(atProvider(number)).containsExactly(payment(order));
    assertThat(mail(number, "refunded"))
        .contains("the method you used for the order", "It is there by");
  }

  @Test
  @DisplayName("RFD-06 to another method of the customer's, as the shop named it")
  void other_method() throws Exception {
    String order = returns.order(2, 2_000, 0, bought(1, "CUP", 1, 2_000));
    withMethod(order, "ba-" + order, "BANK");
    CaseNumber number =
        opened(order, "{\"kind\": \"PAYMENT\", \"providerRef\": \"ba-" + order + "\"}");
    finish(number);

    assertThat(atProvider(number)).containsExactly("ba-" + order);
    assertThat(refunds(number).get(0).get("seenWithinDays").asInt()).isEqualTo(3);
    assertThat(mail(number, "refunded")).contains("the other payment method you chose");
  }

  @Test
  @DisplayName("RFD-06 a bad destination is refused with a pointer and opens no case")
  void refused() throws Exception {
    String order = returns.order(2, 2_000, 0, bought(1, "CUP", 1, 2_000));
    withMethod(order, "cash-" + order, "CASH");
    refused(
        order, "{\"kind\": \"PAYMENT\", \"providerRef\": \"no-such\"}", "/refundTo/providerRef");
    refused(order, "{\"kind\": \"PAYMENT\"}", "/refundTo/providerRef");
    refused(order, "{\"kind\": \"CHEQUE\"}", "/refundTo/kind");
    refused(order, "{}", "/refundTo/kind");
    refused(order, "{\"kind\": \"STORE_CREDIT\", \"providerRef\": \"x\"}", "/refundTo/providerRef");
    refused(order, "{\"kind\": \"STORE_CREDIT\", \"agreed\": false}", "/refundTo/kind");
    refused(
        order,
        "{\"kind\": \"PAYMENT\", \"providerRef\": \"cash-" + order + "\"}",
        "/refundTo/providerRef");

    assertThat(
            jdbc.sql("select count(*) from service_case where order_number = ?")
                .param(order)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("RFD-06 the customer chooses on the portal, and again until the money is reserved")
  void portal() throws Exception {
    String order = returns.order(2, 2_000, 0, bought(1, "CUP", 1, 2_000));
    RequestPostProcessor buyer = user(returns.customer(order)).roles("CUSTOMER");
    assertThat(page(get("/portal/orders/{o}/return", order), buyer))
        .contains("Where should the money go?", "there within 5 days of payment", "there at once");
    CaseNumber number = opened(order, "{\"kind\": \"ORIGINAL\"}");
    choose(number, buyer, "STORE_CREDIT", 302);
    finish(number);

    assertThat(refunds(number).get(0).at("/to/kind").asText()).isEqualTo("STORE_CREDIT");
    choose(number, buyer, "ORIGINAL", 409);
    assertThat(returns.events(number)).contains("RefundToChosen", "CreditGranted");
  }

  @Test
  @DisplayName("RFD-06 a method that is gone by then: back as it was paid, and the trail says why")
  void gone() throws Exception {
    String order = returns.order(2, 2_000, 0, bought(1, "CUP", 1, 2_000));
    withMethod(order, "ba-" + order, "BANK");
    CaseNumber number =
        opened(order, "{\"kind\": \"PAYMENT\", \"providerRef\": \"ba-" + order + "\"}");
    jdbc.sql("delete from customer_method where provider_ref = ?").param("ba-" + order).update();
    finish(number);

    assertThat(atProvider(number)).containsExactly(payment(order));
    assertThat(returns.events(number)).contains("RefundToOriginal");
  }

  @Test
  @DisplayName("RFD-06 the shop books what is paid with credit, once per name and never too much")
  void used() throws Exception {
    String order = returns.order(2, 2_000, 0, bought(1, "CUP", 1, 2_000));
    finish(opened(order, "{\"kind\": \"STORE_CREDIT\"}"));
    String customer = returns.customer(order);

    assertThat(use(customer, "U-" + order, 1_500)).isEqualTo(200);
    assertThat(use(customer, "U-" + order, 1_500)).isEqualTo(200);
    assertThat(use(customer, "V-" + order, 501)).isEqualTo(409);
    assertThat(use(customer, "W-" + order, 0)).isEqualTo(422);
    assertThat(
            read(get("/api/v1/customers/{c}/credit", customer), AGENT)
                .at("/balances/0/amount")
                .asLong())
        .isEqualTo(500);
  }

  private int use(String customer, String key, long amount) throws Exception {
    return web.perform(
            put("/api/v1/customers/{c}/credit/uses/{k}", customer, key)
                .with(user("finance").roles("FINANCE"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"amount\": {\"amount\": " + amount + ", \"currency\": \"EUR\"}}"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private CaseNumber opened(String order, String refundTo) throws Exception {
    MockHttpServletResponse answer = ask(order, refundTo);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    return new CaseNumber(json.readTree(answer.getContentAsByteArray()).get("number").asText());
  }

  private void refused(String order, String refundTo, String pointer) throws Exception {
    MockHttpServletResponse answer = ask(order, refundTo);
    assertThat(answer.getStatus()).as(refundTo).isEqualTo(422);
    assertThat(
            json.readTree(answer.getContentAsByteArray()).at("/errors").findValuesAsText("pointer"))
        .as(refundTo)
        .contains(pointer);
  }

  private MockHttpServletResponse ask(String order, String refundTo) throws Exception {
    String body =
        """
        {"type": "RETURN", "channel": "PHONE", "orderNumber": "%s", "refundTo": %s,
         "lines": [{"line": 1, "quantity": 1, "reason": "UNWANTED"}]}
        """
            .formatted(order, refundTo);
    return web.perform(
            post("/api/v1/cases")
                .with(AGENT)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andReturn()
        .getResponse();
  }

  private void choose(CaseNumber number, RequestPostProcessor buyer, String way, int status)
      throws Exception {
    int answered =
        web.perform(
                post("/portal/cases/{n}/refund-to", number)
                    .param("refundTo", way)
                    .with(buyer)
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(answered).isEqualTo(status);
  }

  private void finish(CaseNumber number) {
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, found(1, 1, 1));
    returns.settle(number);
  }

  private void withMethod(String order, String ref, String kind) {
    jdbc.sql(
            """
            insert into customer_method (customer_id, provider_ref, kind, seq)
            select customer_id, ?, ?, 1 from shop_order where number = ?
            """)
        .params(ref, kind, order)
        .update();
  }

  private String payment(String order) {
    return jdbc.sql("select provider_ref from order_payment where order_number = ?")
        .param(order)
        .query(String.class)
        .single();
  }

  private List<String> atProvider(CaseNumber number) {
    return jdbc.sql(
            """
            select payment_ref from simulated_gateway_refund where idempotency_key in
              (select idempotency_key from refund where case_number = ?)
            """)
        .param(number.value())
        .query(String.class)
        .list();
  }

  private String mail(CaseNumber number, String template) {
    return jdbc.sql("select body from case_message where case_number = ? and template = ?")
        .params(number.value(), template)
        .query(String.class)
        .single();
  }

  private JsonNode refunds(CaseNumber number) throws Exception {
    return read(get("/api/v1/cases/{n}/refunds", number), user("finance").roles("FINANCE"))
        .get("items");
  }

  private JsonNode read(MockHttpServletRequestBuilder request, RequestPostProcessor who)
      throws Exception {
    return json.readTree(
        web.perform(request.with(who)).andReturn().getResponse().getContentAsByteArray());
  }

  private String page(MockHttpServletRequestBuilder request, RequestPostProcessor who)
      throws Exception {
    return web.perform(request.with(who)).andReturn().getResponse().getContentAsString();
  }
}
