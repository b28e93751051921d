package io.recourse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A person is the shop's id and the e-mail address together, whatever the shop does to either. */
@RecourseTest
class GuestsTest {

  static final RequestPostProcessor ADMIN = user("admin").roles("ADMIN");
  static final RequestPostProcessor AGENT = user("agent").roles("AGENT");

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired ProcessDriver driver;
  @Autowired Postbox postbox;
  @Autowired Customers customers;

  String unique;
  String caseOfA;

  @BeforeEach
  void twoGuests() throws Exception {
    unique = "g" + System.nanoTime();
    tell("A", "0", "alpha");
    caseOfA = open("A");
    tell("B", "0", "beta");
  }

  @Test
  @DisplayName("INT-07 guests who share the shop's id see nothing of each other")
  void guestsAreDifferentPeople() throws Exception {
    MockHttpSession beta = enter("B", "beta");

    assertThat(page("/portal/cases", beta).getContentAsString())
        .contains(order("B"))
        .doesNotContain(order("A"), caseOfA);
    assertThat(page("/portal/cases/" + caseOfA, beta).getStatus()).isEqualTo(404);
    assertThat(page("/portal/orders/" + order("A"), beta).getStatus()).isEqualTo(404);
    String token = bearer("B", "beta");
    assertThat(api("/api/v1/cases/" + caseOfA, token).getStatus()).isEqualTo(404);
    assertThat(api("/api/v1/cases?customer=0&limit=200", token).getContentAsString())
        .doesNotContain(caseOfA);
    assertThat(page("/portal/cases/" + caseOfA, enter("A", "alpha")).getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("INT-07 a case or serial opens the door too; what is another's looks unknown")
  void otherNumbers() throws Exception {
    String serial = "sn-" + unique;
    put(
        order("A"),
        body("0", mail("alpha"))
            .replace("\"quantity\":2", "\"quantity\":2,\"serials\":[\"" + serial + "\"]"));

    assertThat(knock(caseOfA.toLowerCase(Locale.ROOT), "alpha").getRedirectedUrl())
        .isEqualTo("/portal/cases/" + caseOfA);
    assertThat(knock(" " + serial.toUpperCase(Locale.ROOT), "alpha").getRedirectedUrl())
        .isEqualTo("/portal/units/" + serial);
    Set<String> answers = new HashSet<>();
    for (String named : List.of(caseOfA, serial, order("A"), "RC-999999999", "NO-SUCH")) {
      MockHttpServletResponse refused = knock(named, "beta");
      assertThat(refused.getStatus()).as(named).isEqualTo(422);
      answers.add(Jsoup.parse(refused.getContentAsString()).select("main").text());
    }
    assertThat(answers).hasSize(1);
  }

  @Test
  @DisplayName("INT-07 one mailbox is not tried on one number after the other")
  void numbersInARow() throws Exception {
    int checked = 0;
    for (int i = 0; i < 14; i++) {
      checked += knock("RC-90000000" + i, "alpha").getStatus() == 422 ? 1 : 0;
    }
    assertThat(checked).isBetween(10, 11);
    assertThat(knock("RC-900000001", "beta").getStatus()).isEqualTo(422);
  }

  /** From an address of its own, so that its tries are nobody else's. */
  private MockHttpServletResponse knock(String named, String who) throws Exception {
    return web.perform(
            post("/portal/open")
                .param("orderNumber", named)
                .param("email", mail(who))
                .with(
                    request -> {
                      request.setRemoteAddr("203.0.113.77");
                      return request;
                    })
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  @Test
  @DisplayName("NTF-01 a guest's mail goes to that guest, whoever else shares the id")
  void mailsGoToTheirOwn() throws Exception {
    driver.runJobs(new CaseNumber(caseOfA));

    assertThat(postbox.to(mail("alpha"))).isNotEmpty();
    assertThat(postbox.to(mail("beta"))).isEmpty();
  }

  @Test
  @DisplayName("PRV-02 the shop's id tells guests apart only together with their person")
  void historyOfOnePerson() throws Exception {
    String ofB = open("B");
    String person =
        json.readTree(staff("/api/v1/cases/" + ofB).getContentAsByteArray())
            .at("/customer/person")
            .asText();

    assertThat(staff("/api/v1/cases?limit=200&customer=" + person).getContentAsString())
        .contains(ofB)
        .doesNotContain(caseOfA);
    assertThat(staff("/api/v1/cases/" + ofB).getContentAsString()).contains("\"customerId\":\"0\"");
  }

  @Test
  @DisplayName("PRV-02 who is meant by a shared id must be said by the order")
  void sharedIdNamesNobody() throws Exception {
    MockHttpServletResponse refused =
        web.perform(
                post("/api/v1/cases")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(
                        "{\"type\":\"INQUIRY\",\"channel\":\"PHONE\",\"customer\":\"0\",\"text\":\"hm\"}")
                    .with(AGENT)
                    .with(csrf()))
            .andReturn()
            .getResponse();

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("/customer", "several people");
  }

  @Test
  @DisplayName("INT-07 the shop changes a guest's id: session, case and mail follow the person")
  void followsThePerson() throws Exception {
    MockHttpSession alpha = enter("A", "alpha");

    tell("A", "C2-" + unique, "alpha");

    assertThat(page("/portal/cases/" + caseOfA, alpha).getStatus()).isEqualTo(200);
    assertThat(page("/portal/cases/" + caseOfA, enter("A", "alpha")).getStatus()).isEqualTo(200);
    assertThat(staff("/api/v1/cases/" + caseOfA).getContentAsString())
        .contains("\"customerId\":\"C2-" + unique + "\"");
    driver.runJobs(new CaseNumber(caseOfA));
    assertThat(postbox.to(mail("alpha"))).isNotEmpty();
  }

  @Test
  @DisplayName("INT-07 merged into a person who is known already, the case is theirs, and told so")
  void mergesIntoTheKnown() throws Exception {
    String registered = "C3-" + unique;
    tell("R", registered, "alpha");

    tell("A", registered, "alpha");

    MockHttpSession same = enter("R", "alpha");
    assertThat(page("/portal/cases", same).getContentAsString()).contains(order("A"), caseOfA);
    assertThat(page("/portal/cases/" + caseOfA, same).getStatus()).isEqualTo(200);
    assertThat(staff("/api/v1/cases/" + caseOfA + "/timeline").getContentAsString())
        .contains("CaseBuyerChanged");
  }

  @Test
  @DisplayName("EDG-01 guests of one new id told at the same moment are as many people")
  void toldAtOnce() throws Exception {
    String shared = "S-" + unique;
    List<CompletableFuture<Void>> told =
        IntStream.range(0, 8)
            .mapToObj(guest -> CompletableFuture.runAsync(() -> tellOne(shared, guest)))
            .toList();
    told.forEach(CompletableFuture::join);

    assertThat(customers.named(shared))
        .extracting(Customer::person)
        .doesNotHaveDuplicates()
        .hasSize(8);
  }

  private void tellOne(String shared, int guest) {
    try {
      tell("P" + guest, shared, "guest" + guest);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("EDG-01 an order told without the e-mail stays its buyer's")
  void anEmailLeftOutChangesNobody() throws Exception {
    put(order("A"), body("0", null));

    assertThat(page("/portal/cases/" + caseOfA, enter("A", "alpha")).getStatus()).isEqualTo(200);
  }

  private String order(String which) {
    return which + "-" + unique;
  }

  private String mail(String who) {
    return who + unique + "@example.org";
  }

  private void tell(String which, String id, String who) throws Exception {
    put(order(which), body(id, mail(who)));
  }

  private static String body(String id, String email) {
    String address = email == null ? "" : "\"email\":\"" + email + "\",";
    return """
    {"customer":{"id":"%s",%s"name":"Guest","language":"en","country":"DE"},
     "placedAt":"2026-11-17T10:00:00Z","deliveredAt":"2026-11-20T10:00:00Z","currency":"EUR",
     "lines":[{"line":1,"sku":"S1","name":"Thing","quantity":2,"unitPrice":{"amount":2500,"currency":"EUR"}}],
     "shipping":{"amount":0,"currency":"EUR"},
     "payments":[{"method":"CARD","amount":{"amount":5000,"currency":"EUR"},"providerRef":"pay"}]}
    """
        .formatted(id, address);
  }

  private void put(String number, String body) throws Exception {
    int status =
        web.perform(
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put(
                        "/api/v1/orders/" + number)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .with(ADMIN)
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(status).isBetween(200, 201);
  }

  private String open(String which) throws Exception {
    String body =
        """
        {"type":"RETURN","channel":"PHONE","orderNumber":"%s","text":"My private words",
         "lines":[{"line":1,"quantity":1,"reason":"UNWANTED","remedy":"REFUND"}]}\
        """
            .formatted(order(which));
    byte[] opened =
        web.perform(
                post("/api/v1/cases")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .with(AGENT)
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return json.readTree(opened).get("number").asText();
  }

  private MockHttpSession enter(String which, String who) throws Exception {
    MockHttpSession session = new MockHttpSession();
    int status =
        web.perform(
                post("/portal/open")
                    .param("orderNumber", order(which))
                    .param("email", mail(who))
                    .session(session)
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(status).isEqualTo(302);
    return session;
  }

  private String bearer(String which, String who) throws Exception {
    byte[] answer =
        web.perform(
                post("/api/v1/customer-sessions")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(
                        "{\"orderNumber\":\"%s\",\"email\":\"%s\"}"
                            .formatted(order(which), mail(who))))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return json.readTree(answer).get("token").asText();
  }

  private MockHttpServletResponse page(String path, MockHttpSession session) throws Exception {
    return answer(get(path).session(session));
  }

  private MockHttpServletResponse api(String path, String token) throws Exception {
    return answer(get(path).header("Authorization", "Bearer " + token));
  }

  private MockHttpServletResponse staff(String path) throws Exception {
    return answer(get(path).with(AGENT));
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }
}
