package io.recourse.contractwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.Fulfilment;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.OrderStatus;
import io.recourse.orders.Orders;
import io.recourse.orders.ShopTerms;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The withdrawal function of the law (LAW-01, Dir. 2011/83/EU art. 11a), without signing in. */
@RecourseTest
class WithdrawFromContractTest {

  private static final Duration FEW_DAYS = Duration.ofDays(2);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMMM d, yyyy 'at' HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  @Autowired MockMvc web;
  @Autowired Orders orders;
  @Autowired ProcessDriver driver;
  @Autowired Postbox postbox;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;

  private final MockHttpSession session = new MockHttpSession();
  private final String unique = "WD" + System.nanoTime();

  @BeforeEach
  void anOrder() {
    sold(clock.instant().minus(FEW_DAYS), OrderStatus.DELIVERED);
  }

  @Test
  @DisplayName("LAW-01 the labelled button stands on the door, the order and every page's foot")
  void reachable() throws Exception {
    for (String path : List.of("/portal", "/policy")) {
      assertThat(page(get(path)).select("a[href=/portal/withdraw]").eachText())
          .isNotEmpty()
          .containsOnly("Withdraw from contract here");
    }
    Document order = page(get("/portal/orders/" + unique).with(user(person()).roles("CUSTOMER")));
    assertThat(order.select("main a[href=/portal/withdraw?order=" + unique + "]").text())
        .isEqualTo("Withdraw from contract here");
    Document form =
        page(get("/portal/withdraw?order=" + unique).with(user(person()).roles("CUSTOMER")));
    assertThat(form.select("main input:not([type=hidden])").eachAttr("value"))
        .containsExactly("Kim Lee", unique, email());
  }

  @Test
  @DisplayName("LAW-01 NTF-01 confirmed in a second step it opens one return, and is acknowledged")
  void withdrawn() throws Exception {
    Document form = page(get("/portal/withdraw"));
    assertThat(form.select("main input:not([type=hidden]), main textarea, main select"))
        .hasSize(3)
        .allMatch(field -> field.hasAttr("required"));
    String submission = form.select("main input[name=submission]").attr("value");

    Document review = page(send(Map.of("submission", submission)));
    assertThat(cases()).isEmpty();
    assertThat(review.select("input[name=line][checked]").eachAttr("value")).containsExactly("1");
    assertThat(review.text())
        .contains("No right of withdrawal Made to the customer's own wish")
        .contains("I hereby withdraw from the contract about order " + unique);
    assertThat(review.select("main button.primary").text()).isEqualTo("Confirm withdrawal");
    assertThat(page(send(Map.of("change", "1"))).select("main input[name=email]").attr("value"))
        .isEqualTo(email());

    Map<String, String> confirmed = Map.of("submission", submission, "confirm", "1", "line", "1");
    assertThat(answer(send(confirmed)).getRedirectedUrl()).isEqualTo("/portal/withdraw/received");
    assertThat(answer(send(confirmed)).getRedirectedUrl()).isEqualTo("/portal/withdraw/received");
    assertThat(answer(send(Map.of("confirm", "1", "line", "1"))).getStatus()).isEqualTo(302);

    assertThat(cases()).containsExactly("RETURN PORTAL en");
    assertThat(
            sql.sql(
                    "select reason || ' ' || quantity || ' ' || remedy_asked from case_line where"
                        + " case_number = ?")
                .param(numbers().get(0))
                .query(String.class)
                .single())
        .isEqualTo("UNWANTED 3 REFUND");
    Document received = page(get("/portal/withdraw/received"));
    assertThat(received.text()).contains("Received on", "3 × A lamp", numbers().get(0));
    assertThat(mail())
        .contains("3 × A lamp", "Declared by Kim Lee.")
        .contains(moment(numbers().get(0)));
    assertThat(
            page(get("/portal/cases/" + numbers().get(0)).with(user(person()).roles("CUSTOMER")))
                .text())
        .contains("Take the request back")
        .doesNotContain("Confirm withdrawal");
  }

  @Test
  @DisplayName("LAW-01 what the law excludes is declared all the same: a person answers it")
  void excluded() throws Exception {
    Map<String, String> both = new HashMap<>(Map.of("confirm", "1", "line", "1,2"));
    both.put("pieces-1", "2");
    assertThat(answer(send(both)).getStatus()).isEqualTo(302);

    assertThat(cases()).containsExactly("RETURN PORTAL en", "INQUIRY PORTAL en");
    assertThat(page(get("/portal/withdraw/received")).text())
        .contains("2 × A lamp, 1 × A ring", "a person answers the rest", numbers().get(1));
    assertThat(letter(numbers().get(1))).contains("What: 2 × A lamp, 1 × A ring", "Name: Kim Lee");
  }

  @Test
  @DisplayName("LAW-01 after the period the page names its last day, and no word is lost")
  void over() throws Exception {
    sold(clock.instant().minus(Duration.ofDays(60)), OrderStatus.DELIVERED);

    Document review = page(send(Map.of()));
    assertThat(review.text()).containsPattern("The period ended on \\w+ \\d+, 20\\d\\d");
    assertThat(review.select("input[name=line][checked]")).hasSize(2);

    assertThat(answer(send(Map.of("confirm", "1", "line", "1,2"))).getStatus()).isEqualTo(302);
    assertThat(cases()).containsExactly("INQUIRY PORTAL en");
    assertThat(mail())
        .contains("receipt of that declaration", "3 × A lamp, 1 × A ring", "Kim Lee", unique)
        .contains(moment(numbers().get(0)));
  }

  @Test
  @DisplayName("LAW-01 an order that was not sent yet is called off as a whole")
  void unsent() throws Exception {
    sold(null, OrderStatus.PENDING);
    assertThat(answer(send(Map.of("confirm", "1", "line", "1,2"))).getStatus()).isEqualTo(302);
    assertThat(cases()).containsExactly("ORDER_CHANGE PORTAL en");
  }

  @Test
  @DisplayName("LAW-01 a stranger learns nothing of an order, and is received and acknowledged")
  void stranger() throws Exception {
    String mailbox = "other-" + unique.toLowerCase(Locale.ROOT) + "@example.test";
    Document foreign = page(send(Map.of("email", mailbox)));
    Document unknown = page(send(Map.of("email", mailbox, "orderNumber", "NO-" + unique)));
    assertThat(foreign.text()).contains("We do not find an order").doesNotContain("lamp");
    assertThat(unknown.text().replace("NO-" + unique, unique)).isEqualTo(foreign.text());

    Map<String, String> sent = Map.of("email", mailbox, "confirm", "1", "part", "the lamp");
    assertThat(answer(send(sent)).getStatus()).isEqualTo(302);
    assertThat(answer(send(sent)).getStatus()).isEqualTo(302);

    assertThat(cases()).isEmpty();
    String opened = page(get("/portal/withdraw/received")).select("dl div:last-child dd").text();
    assertThat(
            sql.sql(
                    "select type || ' ' || coalesce(order_number, 'of no order') from service_case"
                        + " where number = ?")
                .param(opened)
                .query(String.class)
                .single())
        .isEqualTo("INQUIRY of no order");
    assertThat(letter(opened)).contains("What: the lamp", "is not proved");
    driver.runJobs(new CaseNumber(opened));
    assertThat(mails(mailbox)).filteredOn(one -> one.contains("your receipt of that")).hasSize(1);
    String at = moment(opened);
    assertThat(mails(mailbox)).anyMatch(one -> one.contains("the lamp") && one.contains(at));
  }

  @Test
  @DisplayName("LAW-01 what is missing is marked, nothing else is; too many tries wait")
  void refused() throws Exception {
    MockHttpServletResponse bad = answer(send(Map.of("name", " ", "email", "none")));
    assertThat(bad.getStatus()).isEqualTo(422);
    Document form = Jsoup.parse(bad.getContentAsString(StandardCharsets.UTF_8));
    assertThat(form.select("[aria-invalid=true]").eachAttr("name"))
        .containsExactly("name", "email");
    assertThat(form.select("[aria-describedby]").eachAttr("aria-describedby"))
        .containsExactly("name-wrong", "email-wrong");
    assertThat(answer(send(Map.of("confirm", "1"))).getStatus()).isEqualTo(422);
    assertThat(answer(send(Map.of("confirm", "1", "line", "9"))).getStatus()).isEqualTo(422);
    assertThat(answer(send(Map.of("confirm", "1", "line", "1", "pieces-1", "4"))).getStatus())
        .isEqualTo(422);
    assertThat(cases()).isEmpty();

    Map<String, String> guess = Map.of("email", "guess@example.test");
    int status = 200;
    for (int tries = 0; tries < 12 && status != 429; tries++) {
      status = answer(send(guess)).getStatus();
    }
    assertThat(status).isEqualTo(429);
  }

  private void sold(Instant delivered, OrderStatus status) {
    Customer buyer =
        new Customer("C-" + unique, email(), "Kim Lee", null, "en", "DE", "STANDARD", "B2C");
    Instant placed = (delivered == null ? clock.instant() : delivered).minus(Duration.ofDays(3));
    orders.upsert(
        new Order(
            unique,
            buyer,
            placed,
            delivered,
            "EUR",
            "DE",
            List.of(line(1, "lamp", 3, Set.of()), line(2, "ring", 1, Set.of("CUSTOM"))),
            eur(500),
            List.of(new Order.Payment("CARD", eur(4500), "pay-" + unique)),
            true,
            eur(4500),
            false,
            ShopTerms.UNSAID,
            Fulfilment.UNSAID.as(status),
            1),
        "API",
        clock.instant());
  }

  private static OrderLine line(int line, String what, int pieces, Set<String> traits) {
    return new OrderLine(
        line,
        what,
        "A " + what,
        "home",
        pieces,
        eur(1000),
        eur(0),
        eur(0),
        List.of(),
        traits,
        0,
        0);
  }

  private static Money eur(long amount) {
    return new Money(amount, "EUR");
  }

  private String email() {
    return unique.toLowerCase(Locale.ROOT) + "@example.test";
  }

  private String person() {
    return orders.find(unique).orElseThrow().customer().person();
  }

  private MockHttpServletRequestBuilder send(Map<String, String> other) {
    Map<String, String> fields = new HashMap<>();
    fields.put("submission", UUID.randomUUID().toString());
    fields.put("name", "Kim Lee");
    fields.put("orderNumber", unique);
    fields.put("email", email());
    fields.putAll(other);
    MockHttpServletRequestBuilder form = post("/portal/withdraw").with(csrf());
    fields.forEach(
        (name, value) -> form.param(name, name.equals("line") ? value.split(",") : of(value)));
    return form.with(
        request -> {
          request.setRemoteAddr(unique);
          return request;
        });
  }

  private static String[] of(String value) {
    return new String[] {value};
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.session(session).locale(Locale.ENGLISH)).andReturn().getResponse();
  }

  private Document page(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answered = answer(request);
    assertThat(answered.getStatus()).isEqualTo(200);
    return Jsoup.parse(answered.getContentAsString(StandardCharsets.UTF_8));
  }

  private List<String> cases() {
    return ofOrder("type || ' ' || channel || ' ' || language");
  }

  private List<String> numbers() {
    return ofOrder("number");
  }

  private List<String> ofOrder(String what) {
    return sql.sql("select " + what + " from service_case where order_number = ? order by number")
        .param(unique)
        .query(String.class)
        .list();
  }

  private String letter(String number) {
    return sql.sql("select body from service_case where number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  /** The first mail of the first case. */
  private String mail() throws Exception {
    driver.runJobs(new CaseNumber(numbers().get(0)));
    return mails(email()).get(0);
  }

  private List<String> mails(String mailbox) throws Exception {
    List<String> texts = new ArrayList<>();
    for (MimeMessage mail : postbox.to(mailbox)) {
      texts.add(mail.getSubject() + "\n" + text(mail.getContent()));
    }
    return texts;
  }

  private static String text(Object content) throws Exception {
    if (content instanceof Multipart parts) {
      return text(parts.getBodyPart(0).getContent());
    }
    return content.toString();
  }

  /** Day and minute in which the declaration behind this case was confirmed: just now. */
  private String moment(String number) {
    Instant at =
        sql.sql("select declared_at from withdrawal_declaration where case_number = ?")
            .param(number)
            .query((row, index) -> row.getTimestamp(1).toInstant())
            .single();
    assertThat(Duration.between(at, clock.instant())).isBetween(Duration.ZERO, A_MINUTE);
    return MOMENT.format(at);
  }
}
