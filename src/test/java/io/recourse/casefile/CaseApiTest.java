package io.recourse.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseFixtures;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The case calls of the public contract, over MockMvc on PostgreSQL. */
@RecourseTest
class CaseApiTest {

  static final RequestPostProcessor AGENT = user("agent").roles("AGENT");

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient sql;
  @Autowired Orders orders;
  @Autowired Clock clock;

  Order order;
  RequestPostProcessor buyer;

  @BeforeEach
  void anOrder() {
    order = CaseFixtures.order(orders, clock.instant());
    buyer = user(order.customer().id()).roles("CUSTOMER");
  }

  @Test
  @DisplayName("INT-01 INT-02 one typed case per request, with its channel")
  void opensOneCase() throws Exception {
    MockHttpServletResponse answer = open(AGENT, complaint("the lamp hums"));

    assertThat(answer.getStatus()).isEqualTo(201);
    JsonNode body = json.readTree(answer.getContentAsByteArray());
    assertThat(answer.getHeader("Location")).isEqualTo("/api/v1/cases/" + number(body));
    assertThat(body.get("type").asText()).isEqualTo("COMPLAINT");
    assertThat(body.get("channel").asText()).isEqualTo("PHONE");
    assertThat(body.get("status").asText()).isEqualTo("OPEN");
    assertThat(body.get("team").asText()).isEqualTo("complaints");
    assertThat(body.get("customerId").asText()).isEqualTo(order.customer().id());
    assertThat(body.get("nextActor").asText()).isEqualTo("STAFF");
    assertThat(events(number(body))).contains("CaseOpened");
  }

  @Test
  @DisplayName("INT-03 the same request again is added to the open case")
  void appendsFurtherContact() throws Exception {
    String number = number(opened(buyer, complaint("the lamp hums")));

    MockHttpServletResponse again = open(buyer, complaint("the lamp hums"));

    assertThat(again.getStatus()).isEqualTo(200);
    JsonNode body = json.readTree(again.getContentAsByteArray());
    assertThat(number(body)).isEqualTo(number);
    assertThat(body.get("contactCount").asInt()).isEqualTo(2);
    assertThat(events(number)).contains("CustomerContactedAgain");
  }

  @Test
  @DisplayName("INT-03 a change of channel keeps the case")
  void keepsTheCaseAcrossChannels() throws Exception {
    String number = number(opened(AGENT, complaint("the lamp hums")));

    JsonNode again = opened(buyer, complaint("the lamp hums").replace("PHONE", "PORTAL"));

    assertThat(number(again)).isEqualTo(number);
  }

  @Test
  @DisplayName("RET-07 pieces of one line may be exchanged for different articles")
  void exchangesForTwoArticles() throws Exception {
    JsonNode body =
        opened(
            AGENT,
            """
            {"type":"EXCHANGE","channel":"PHONE","orderNumber":"%s","lines":[
              {"line":1,"quantity":1,"reason":"SIZE","remedy":"EXCHANGE","exchangeSku":"S"},
              {"line":1,"quantity":1,"reason":"SIZE","remedy":"EXCHANGE","exchangeSku":"L"}]}
            """
                .formatted(order.number()));

    assertThat(body.get("lines")).hasSize(2);
  }

  @Test
  @DisplayName("RET-07 every line needs a reason, and all faults are told at once")
  void tellsAllFaultsAtOnce() throws Exception {
    MockHttpServletResponse answer =
        open(
            AGENT,
            """
            {"type":"RETURN","channel":"PHONE","orderNumber":"%s","lines":[
              {"line":1,"quantity":1},{"line":9,"quantity":1,"reason":"UNWANTED"},
              {"line":2,"quantity":3,"reason":"SIZE"}]}
            """
                .formatted(order.number()));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(pointers(answer))
        .containsExactlyInAnyOrder("/lines/0/reason", "/lines/1/line", "/lines/2/quantity");
    assertThat(casesOfOrder()).isZero();
  }

  @Test
  void refusesWordsItDoesNotKnow() throws Exception {
    MockHttpServletResponse answer =
        open(
            AGENT,
            "{\"type\":\"GIFT\",\"channel\":\"PIGEON\",\"lines\":[{\"line\":1,\"quantity\":1,\"reason\":\"BORED\"}]}");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(pointers(answer)).containsExactlyInAnyOrder("/type", "/channel", "/lines/0/reason");
  }

  @Test
  void refusesUnknownFieldsAndWrongTypes() throws Exception {
    assertThat(open(AGENT, "{\"type\":\"INQUIRY\",\"channel\":\"API\",\"colour\":1}").getStatus())
        .isEqualTo(400);
    assertThat(open(AGENT, returning("1.5")).getStatus()).isEqualTo(400);
    assertThat(open(AGENT, returning("\"1\"")).getStatus()).isEqualTo(400);
    assertThat(open(AGENT, returning("-1")).getStatus()).isEqualTo(422);
    assertThat(open(AGENT, returning("0")).getStatus()).isEqualTo(422);
    assertThat(casesOfOrder()).isZero();
  }

  @Test
  void anOrderOfSomebodyElseIsAnUnknownOrder() throws Exception {
    RequestPostProcessor stranger = user("C-stranger").roles("CUSTOMER");

    MockHttpServletResponse foreign = open(stranger, complaint("hum"));
    MockHttpServletResponse missing =
        open(stranger, complaint("hum").replace(order.number(), "NO-SUCH-ORDER"));

    assertThat(foreign.getStatus()).isEqualTo(422);
    assertThat(json.readTree(foreign.getContentAsByteArray()).get("errors"))
        .isEqualTo(json.readTree(missing.getContentAsByteArray()).get("errors"));
  }

  @Test
  @DisplayName("Foreign and missing cases look alike, for every call")
  void hidesForeignCases() throws Exception {
    String number = number(opened(buyer, complaint("hum")));
    RequestPostProcessor stranger = user("C-stranger").roles("CUSTOMER");

    for (String call : new String[] {"", "/timeline", "/messages"}) {
      assertThat(status(get("/api/v1/cases/" + number + call).with(buyer))).isEqualTo(200);
      assertThat(status(get("/api/v1/cases/" + number + call).with(AGENT))).isEqualTo(200);
      assertThat(status(get("/api/v1/cases/" + number + call).with(stranger))).isEqualTo(404);
      assertThat(status(get("/api/v1/cases/RC-999999999999" + call).with(buyer))).isEqualTo(404);
      assertThat(status(get("/api/v1/cases/RC-999999999999" + call).with(AGENT))).isEqualTo(404);
      assertThat(status(get("/api/v1/cases/" + number + call))).isEqualTo(401);
    }
    for (String act : new String[] {"/withdraw", "/reopen", "/contest", "/messages"}) {
      assertThat(act(stranger, number, act, "{\"reason\":\"x\"}".replace("reason", field(act))))
          .isEqualTo(404);
    }
  }

  @Test
  void aLinkOpensItsOwnCaseOnly() throws Exception {
    String one = number(opened(buyer, complaint("hum")));
    String other = number(opened(buyer, complaint("hum").replace("COMPLAINT", "INQUIRY")));
    RequestPostProcessor link =
        user(order.customer().id())
            .authorities(
                new org.springframework.security.core.authority.SimpleGrantedAuthority(
                    "ROLE_CUSTOMER"),
                new org.springframework.security.core.authority.SimpleGrantedAuthority(
                    "CASE_" + one));

    assertThat(status(get("/api/v1/cases/" + one).with(link))).isEqualTo(200);
    assertThat(status(get("/api/v1/cases/" + other).with(link))).isEqualTo(404);
    assertThat(read(get("/api/v1/cases").with(link)).get("items")).hasSize(1);
  }

  @Test
  void auditorsReadAndDoNotAct() throws Exception {
    String number = number(opened(AGENT, complaint("hum")));
    RequestPostProcessor auditor = user("auditor").roles("AUDITOR");

    assertThat(status(get("/api/v1/cases/" + number).with(auditor))).isEqualTo(200);
    assertThat(act(auditor, number, "/withdraw", "{}")).isEqualTo(403);
    assertThat(open(auditor, complaint("other")).getStatus()).isEqualTo(403);
  }

  @Test
  void internalWordsStayInside() throws Exception {
    String number = number(opened(buyer, complaint("hum")));
    String path = "/api/v1/cases/" + number + "/messages";
    assertThat(act(AGENT, number, "/messages", "{\"text\":\"rude man\",\"internal\":true}"))
        .isEqualTo(201);
    assertThat(act(AGENT, number, "/messages", "{\"text\":\"we are looking\"}")).isEqualTo(201);

    assertThat(read(get(path).with(AGENT)).toString()).contains("rude man");
    String seen = read(get(path).with(buyer)).toString();
    assertThat(seen).contains("we are looking").doesNotContain("rude man", "\"agent\"");
    assertThat(read(get("/api/v1/cases/" + number + "/timeline").with(buyer)).toString())
        .doesNotContain("INTERNAL", "\"agent\"", "by agent");
    assertThat(act(buyer, number, "/messages", "{\"text\":\"x\",\"internal\":true}"))
        .isEqualTo(403);
  }

  @Test
  void answersNotModifiedAndRefusesStaleChanges() throws Exception {
    MockHttpServletResponse first = open(AGENT, complaint("hum"));
    String number = number(json.readTree(first.getContentAsByteArray()));
    String path = "/api/v1/cases/" + number;
    String tag = web.perform(get(path).with(AGENT)).andReturn().getResponse().getHeader("ETag");

    assertThat(status(get(path).with(AGENT).header("If-None-Match", tag))).isEqualTo(304);
    assertThat(status(write(AGENT, path + "/withdraw", "{}").header("If-Match", "\"0-0\"")))
        .isEqualTo(412);
    assertThat(status(write(AGENT, path + "/withdraw", "{}").header("If-Match", tag)))
        .isEqualTo(200);
    assertThat(status(write(AGENT, path + "/reopen", "{\"reason\":\"x\"}").header("If-Match", tag)))
        .isEqualTo(412);
  }

  @Test
  void withdrawsAndReopens() throws Exception {
    String number = number(opened(buyer, complaint("hum")));

    assertThat(act(buyer, number, "/withdraw", "{\"reason\":\"found the switch\"}")).isEqualTo(200);
    JsonNode withdrawn = read(get("/api/v1/cases/" + number).with(buyer));
    assertThat(withdrawn.get("status").asText()).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.get("closedAt").isNull()).isFalse();
    assertThat(act(buyer, number, "/withdraw", "{}")).isEqualTo(409);

    assertThat(act(buyer, number, "/reopen", "{}")).isEqualTo(422);
    assertThat(act(buyer, number, "/reopen", "{\"reason\":\"it hums again\"}")).isEqualTo(200);
    JsonNode reopened = read(get("/api/v1/cases/" + number).with(buyer));
    assertThat(reopened.get("status").asText()).isEqualTo("OPEN");
    assertThat(reopened.get("reopenedCount").asInt()).isEqualTo(1);
    assertThat(events(number)).contains("CaseWithdrawn", "CaseReopened");
  }

  @Test
  void convertsKeepingTheNumber() throws Exception {
    String number = number(opened(AGENT, complaint("hum")));

    assertThat(act(AGENT, number, "/convert", "{\"type\":\"INQUIRY\",\"reason\":\"a question\"}"))
        .isEqualTo(200);
    assertThat(act(AGENT, number, "/convert", "{\"type\":\"REPAIR\",\"reason\":\"no lines\"}"))
        .isEqualTo(409);
    assertThat(act(buyer, number, "/convert", "{\"type\":\"COMPLAINT\",\"reason\":\"me\"}"))
        .isEqualTo(403);
    JsonNode converted = read(get("/api/v1/cases/" + number).with(AGENT));
    assertThat(converted.get("type").asText()).isEqualTo("INQUIRY");
    assertThat(events(number)).contains("CaseConverted");
  }

  @Test
  void pagesThroughSearchWithACursor() throws Exception {
    opened(AGENT, complaint("one"));
    opened(AGENT, complaint("two").replace("COMPLAINT", "INQUIRY"));
    opened(AGENT, complaint("three").replace("COMPLAINT", "SUGGESTION"));
    String path = "/api/v1/cases?order=" + order.number() + "&limit=2";

    JsonNode first = read(get(path).with(AGENT));
    JsonNode second = read(get(path + "&cursor=" + first.get("next").asText()).with(AGENT));

    assertThat(first.get("items")).hasSize(2);
    assertThat(second.get("items")).hasSize(1);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(status(get(path + "&cursor=nonsense").with(AGENT))).isEqualTo(422);
    assertThat(status(get("/api/v1/cases?limit=201").with(AGENT))).isEqualTo(422);
    assertThat(status(get("/api/v1/cases?status=DREAMING").with(AGENT))).isEqualTo(422);
    assertThat(read(get("/api/v1/cases?q=" + order.number()).with(AGENT)).get("items")).hasSize(3);
  }

  @Test
  void customersFindOnlyTheirOwn() throws Exception {
    opened(AGENT, complaint("mine"));
    RequestPostProcessor stranger = user("C-stranger").roles("CUSTOMER");
    String path = "/api/v1/cases?customer=" + order.customer().id();

    assertThat(read(get("/api/v1/cases").with(buyer)).get("items")).hasSize(1);
    assertThat(read(get(path).with(stranger)).get("items")).isEmpty();
  }

  @Test
  @DisplayName("LAW-05 the timeline tells every event in order with its hash")
  void tellsTheTimeline() throws Exception {
    String number = number(opened(AGENT, complaint("hum")));
    act(AGENT, number, "/withdraw", "{}");

    JsonNode items = read(get("/api/v1/cases/" + number + "/timeline").with(AGENT)).get("items");

    assertThat(items.get(0).get("seq").asInt()).isEqualTo(1);
    assertThat(items.get(0).get("type").asText()).isEqualTo("CaseOpened");
    assertThat(items.get(0).at("/actor/kind").asText()).isEqualTo("STAFF");
    assertThat(items.get(0).at("/actor/id").asText()).isEqualTo("agent");
    assertThat(items.get(0).get("hash").asText()).matches("[0-9a-f]{64}");
    assertThat(items.findValuesAsText("type")).contains("CaseWithdrawn");
  }

  private String complaint(String subject) {
    return """
    {"type":"COMPLAINT","channel":"PHONE","orderNumber":"%s","subject":"%s","text":"please"}
    """
        .formatted(order.number(), subject);
  }

  private String returning(String quantity) {
    return """
    {"type":"RETURN","channel":"API","orderNumber":"%s",
     "lines":[{"line":1,"quantity":%s,"reason":"UNWANTED"}]}
    """
        .formatted(order.number(), quantity);
  }

  private static String field(String act) {
    return act.equals("/messages") ? "text" : "reason";
  }

  private MockHttpServletResponse open(RequestPostProcessor who, String body) throws Exception {
    return web.perform(write(who, "/api/v1/cases", body)).andReturn().getResponse();
  }

  private JsonNode opened(RequestPostProcessor who, String body) throws Exception {
    MockHttpServletResponse answer = open(who, body);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(200, 201);
    return json.readTree(answer.getContentAsByteArray());
  }

  private int act(RequestPostProcessor who, String number, String act, String body)
      throws Exception {
    return status(write(who, "/api/v1/cases/" + number + act, body));
  }

  private static MockHttpServletRequestBuilder write(
      RequestPostProcessor who, String path, String body) {
    return post(path).with(who).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private int status(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse().getStatus();
  }

  private JsonNode read(MockHttpServletRequestBuilder request) throws Exception {
    return json.readTree(web.perform(request).andReturn().getResponse().getContentAsByteArray());
  }

  private java.util.List<String> pointers(MockHttpServletResponse answer) throws Exception {
    return json.readTree(answer.getContentAsByteArray()).get("errors").findValuesAsText("pointer");
  }

  private java.util.List<String> events(String number) {
    return sql.sql("select type from audit_event where chain = ? order by seq")
        .param(number)
        .query(String.class)
        .list();
  }

  private int casesOfOrder() {
    return sql.sql("select count(*) from service_case where order_number = ?")
        .param(order.number())
        .query(Integer.class)
        .single();
  }

  private static String number(JsonNode body) {
    return body.get("number").asText();
  }
}
