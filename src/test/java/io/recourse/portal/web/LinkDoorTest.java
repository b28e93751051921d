package io.recourse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseFixtures;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.portal.OneTimeLinks;
import io.recourse.testing.RecourseTest;
import io.recourse.web.CustomerTokens;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A link is for one case, one purpose, its time, and is spent at its own door only. */
@RecourseTest
class LinkDoorTest {

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient sql;
  @Autowired Orders orders;
  @Autowired Cases cases;
  @Autowired OneTimeLinks links;
  @Autowired CustomerTokens tokens;
  @Autowired Clock clock;

  Order order;
  String linked;
  String other;

  @BeforeEach
  void twoCasesOfOnePerson() throws Exception {
    order = CaseFixtures.order(orders, clock.instant());
    linked = open("the lamp hums");
    other = open("a secret other matter");
  }

  @Test
  @DisplayName("NTF-01 a link in a mail is no key to the API, nor the API's key a link")
  void linkIsNoBearerToken() throws Exception {
    String link = token(links.toCase(new CaseNumber(linked), person()));

    assertThat(
            answer(call(HttpMethod.GET, "/api/v1/cases/" + linked), "Bearer " + link).getStatus())
        .isEqualTo(401);
    String session = tokens.forCustomer(person(), java.time.Duration.ofHours(1));
    assertThat(links.find(session)).isEmpty();
  }

  @Test
  @DisplayName("NTF-01 a link opens its one case, once, and nothing else of the customer")
  void opensOneCase() throws Exception {
    String path = links.toCase(new CaseNumber(linked), person()).getPath();
    MockHttpSession session = new MockHttpSession();

    assertThat(post(path, session).getRedirectedUrl()).isEqualTo("/portal/cases/" + linked);

    assertThat(read("/portal/cases/" + linked, session).getStatus()).isEqualTo(200);
    assertThat(read("/portal/cases/" + other, session).getStatus()).isEqualTo(404);
    assertThat(read("/api/v1/cases/" + other, session).getStatus()).isEqualTo(404);
    assertThat(read("/portal/cases", session).getContentAsString())
        .contains(linked)
        .doesNotContain(other);
    assertThat(post(path, new MockHttpSession()).getStatus()).isEqualTo(410);
  }

  @Test
  @DisplayName("NTF-01 a link passed on opens nothing in a second browser, and says how to go on")
  void shared() throws Exception {
    String path = links.toCase(new CaseNumber(linked), person()).getPath();
    MockHttpSession mine = new MockHttpSession();
    MockHttpSession theirs = new MockHttpSession();
    assertThat(read(path, theirs).getContentAsString()).as("looked at, not used").contains(linked);
    post(path, mine);

    String late = post(path, theirs).getContentAsString();

    assertThat(late).contains("used before", "/portal\"").doesNotContain("the lamp hums");
    assertThat(read(path, theirs).getContentAsString())
        .contains("used before")
        .doesNotContain(linked);
    for (String page : new String[] {"/portal/cases/" + linked, "/portal/cases"}) {
      assertThat(read(page, theirs).getStatus()).isEqualTo(302);
      assertThat(read(page, mine).getStatus()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("INT-03 the holder of a link cannot ask a second case's text out of the intake")
  void opensNoFurtherCase() throws Exception {
    MockHttpSession session = new MockHttpSession();
    post(links.toCase(new CaseNumber(linked), person()).getPath(), session);

    MockHttpServletResponse again =
        web.perform(
                MockMvcRequestBuilders.post("/api/v1/cases")
                    .session(session)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body("a secret other matter").replace("PHONE", "PORTAL"))
                    .with(csrf()))
            .andReturn()
            .getResponse();

    assertThat(again.getStatus()).isEqualTo(403);
    assertThat(again.getContentAsString()).doesNotContain("secret", other);
  }

  @Test
  @DisplayName("PRV-02 the first page of a one-case reader holds that case, its cursor no other")
  void listsOneCase() throws Exception {
    MockHttpSession session = new MockHttpSession();
    post(links.toCase(new CaseNumber(linked), person()).getPath(), session);

    var page = json.readTree(read("/api/v1/cases?limit=1", session).getContentAsByteArray());

    assertThat(page.at("/items/0/number").asText()).isEqualTo(linked);
    assertThat(page.get("next").isNull()).isTrue();
  }

  @Test
  @DisplayName("NTF-05 a link that rates opens nothing, and one that opens does not rate")
  void onePurpose() throws Exception {
    String rating = links.toRating(new CaseNumber(linked), person(), 5).getPath();
    String opening = links.toCase(new CaseNumber(linked), person()).getPath();
    sql.sql("update service_case set satisfaction = null where number = ?").param(linked).update();
    MockHttpSession session = new MockHttpSession();

    post(rating, session);
    post(opening + "?score=1", new MockHttpSession());

    assertThat(read("/portal/cases/" + linked, session).getStatus()).isNotEqualTo(200);
    assertThat(cases.get(new CaseNumber(linked)).state().contacts().satisfaction()).isNull();
  }

  @Test
  @DisplayName("NTF-01 a link that failed to rate is not used up, and a mail leaves no row behind")
  void onlyUseIsWrittenDown() throws Exception {
    int before = rows();
    URI rating = links.toRating(new CaseNumber(linked), person(), 5);

    int status = post(rating.getPath() + "?score=5", new MockHttpSession()).getStatus();

    assertThat(status).as("the case is still open").isEqualTo(409);
    assertThat(links.find(token(rating))).isPresent();
    assertThat(rows()).isEqualTo(before);
  }

  private int rows() {
    return sql.sql("select count(*) from access_link where case_number = ?")
        .param(linked)
        .query(Integer.class)
        .single();
  }

  private String person() {
    return orders.find(order.number()).orElseThrow().customer().person();
  }

  private static String token(URI link) {
    return link.getPath().substring("/portal/link/".length());
  }

  private String open(String subject) throws Exception {
    byte[] opened =
        web.perform(
                MockMvcRequestBuilders.post("/api/v1/cases")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body(subject))
                    .with(user("agent").roles("AGENT"))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return json.readTree(opened).get("number").asText();
  }

  private String body(String subject) {
    return """
    {"type":"INQUIRY","channel":"PHONE","orderNumber":"%s","subject":"%s","text":"%s"}\
    """
        .formatted(order.number(), subject, subject);
  }

  private MockHttpServletRequestBuilder call(HttpMethod method, String path) {
    return MockMvcRequestBuilders.request(method, path);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder call, String authorization)
      throws Exception {
    return web.perform(call.header("Authorization", authorization)).andReturn().getResponse();
  }

  private MockHttpServletResponse read(String path, MockHttpSession session) throws Exception {
    return web.perform(call(HttpMethod.GET, path).session(session)).andReturn().getResponse();
  }

  private MockHttpServletResponse post(String path, MockHttpSession session) throws Exception {
    return web.perform(call(HttpMethod.POST, path).session(session).with(csrf()))
        .andReturn()
        .getResponse();
  }
}
