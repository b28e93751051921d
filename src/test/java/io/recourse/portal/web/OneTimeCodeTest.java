package io.recourse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.core.authority.AuthorityUtils.createAuthorityList;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseFixtures;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Fulfilment;
import io.recourse.orders.LeftOut;
import io.recourse.orders.Order;
import io.recourse.orders.OrderPrecondition;
import io.recourse.orders.OrderStatus;
import io.recourse.orders.Orders;
import io.recourse.orders.SampleOrders;
import io.recourse.orders.StoreOrder;
import io.recourse.portal.MailboxCodes;
import io.recourse.portal.MailboxCodes.Answer;
import io.recourse.portal.MailboxCodes.Mailbox;
import io.recourse.portal.OneTimeLinks;
import io.recourse.testing.Postbox;
import io.recourse.testing.RecourseTest;
import io.recourse.web.ByNumber;
import io.recourse.web.Doors;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** INT-07: number and e-mail let somebody look and ask; what moves money asks for a code first. */
@RecourseTest
class OneTimeCodeTest {

  /** Asks, tells or shows: no money and no goods go another way by it. */
  private static final Set<String> HARMLESS =
      Set.of(
          "/portal/cases/{number}/evidence",
          "/portal/cases/{number}/message",
          "/portal/cases/{number}/reopen",
          "/portal/cases/{number}/appeal",
          "/portal/cases/{number}/contest",
          "/portal/cases/{number}/rate",
          "/portal/cases/{number}/rate/marks",
          "/portal/cases/{number}/link",
          "/portal/cases/{number}/order",
          "/portal/cases/{number}/payments",
          "/portal/cases/{number}/parcels/{tracking}/extend",
          "/portal/cases/{number}/parcels/{tracking}/sent",
          "/portal/cases/{number}/parcels/{tracking}/pick-up",
          "/portal/cases/{number}/parcels/{tracking}/drop-off",
          "/portal/cases/{number}/complaint/statement",
          "/portal/cases/{number}/repair/help",
          "/portal/cases/{number}/repair/appointment",
          "/portal/cases/{number}/repair/confirmation",
          "/portal/cases/{number}/site-visit/time",
          "/portal/cases/{number}/surplus/{item}/wish",
          "/portal/cases/{number}/turned-up",
          "/portal/cases/{number}/loan-device",
          "/portal/orders/{number}/quote",
          "/portal/orders/{number}/return",
          "/api/v1/cases/{number}/appeal",
          "/api/v1/cases/{number}/complaint/statement",
          "/api/v1/cases/{number}/contest",
          "/api/v1/cases/{number}/delivery/parcel",
          "/api/v1/cases/{number}/evidence",
          "/api/v1/cases/{number}/loan-device",
          "/api/v1/cases/{number}/messages",
          "/api/v1/cases/{number}/order",
          "/api/v1/cases/{number}/reopen",
          "/api/v1/cases/{number}/repair/appointment",
          "/api/v1/cases/{number}/repair/confirmation",
          "/api/v1/cases/{number}/repair/help",
          "/api/v1/cases/{number}/shipments/{trackingNumber}/extend",
          "/api/v1/cases/{number}/shipments/{trackingNumber}/sent",
          "/api/v1/cases/{number}/site-visit/time",
          "/api/v1/cases/{number}/surplus/{item}/wish",
          "/api/v1/cases/{number}/turned-up",
          "/api/v1/evidence",
          "/api/v1/quotes",
          "/api/v1/site-visits",
          "/api/v1/units",
          "/api/v1/units/{serial}/readings",
          "/portal/chats/new",
          "/portal/chats/{id}/end",
          "/portal/chats/{id}/person",
          "/portal/chats/{id}/words",
          "/portal/complaints/new",
          "/portal/data-leaks/new",
          "/portal/delivery-problems/new",
          "/portal/forms/{key}",
          "/portal/inquiries/new",
          "/portal/praise/new",
          "/portal/price-claims/new",
          "/portal/repairs/new",
          "/portal/site-visits/new",
          "/portal/suggestions/guest",
          "/portal/suggestions/new",
          "/portal/texts",
          "/portal/texts/stop",
          "/portal/units",
          "/portal/visits",
          "/portal/visits/new",
          "/portal/withdraw");

  /** Ways in, and doors whose callers prove by a link, a signature or a password who they are. */
  private static final Set<String> PROVED_OTHERWISE =
      Set.of(
          "/api/v1/customer-sessions",
          "/api/v1/webhooks/calls",
          "/api/v1/webhooks/carriers/{carrier}",
          "/api/v1/webhooks/payments/{provider}",
          "/api/v1/webhooks/social",
          "/api/v1/webhooks/texts/inbound",
          "/api/v1/webhooks/texts/status/{id}",
          "/demo/clock",
          "/demo/role",
          "/error",
          "/partner/{token}",
          "/portal/code",
          "/portal/link/{token}",
          "/portal/open",
          "/portal/suggestions/guest/{token}",
          "/portal/survey/{token}",
          "/set-password/{token}",
          "/simulated-provider/pay/{token}");

  /** Move something or not by what the body says: the code is asked for once that is read. */
  private static final Set<String> BY_BODY =
      Set.of("/api/v1/cases", "/api/v1/cases/{number}/delivery", "/api/v1/cases/{number}/payments");

  private static final String CANCEL =
      """
      {"type":"ORDER_CHANGE","channel":"API","orderNumber":"%s","change":{"cancel":{"reason":"found it cheaper"}}}\
      """;

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient sql;
  @Autowired Orders orders;
  @Autowired StoreOrder store;
  @Autowired OneTimeLinks links;
  @Autowired Postbox postbox;
  @Autowired MailboxCodes book;
  @Autowired Clock clock;
  @Autowired Doors doors;

  @Value("${recourse.database.pool-size}")
  int connections;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapped;

  private final String number = SampleOrders.number();
  private MockHttpSession last;
  private String address = "203.0.113.91";
  private final String email = "m" + System.nanoTime() + "@example.org";

  @Test
  @DisplayName("INT-07 an address is changed once the code is pasted, with all that was typed")
  void readdressed() throws Exception {
    order(OrderStatus.PENDING);
    MockHttpSession stranger = enter();

    Document asks = asked(address(stranger));

    assertThat(now().fulfilment().shipTo()).isNull();
    assertThat(asks.select("input[name=_code][autocomplete=one-time-code]:not([pattern])"))
        .hasSize(1);
    assertThat(asks.select("[autofocus], [aria-invalid]")).isEmpty();
    assertThat(asks.text()).contains("Order " + number + " goes to another address.");
    String code = codeOf(1);
    assertThat(mail(1)).contains(number, "10 minutes").doesNotContain("Allee");
    assertThat(
            sql.sql("select hash from mailbox_code where about = ?")
                .param(number)
                .query(String.class)
                .single())
        .startsWith("{bcrypt}")
        .doesNotContain(code);

    MockHttpServletResponse done =
        sent(asks, wide(code.substring(0, 3) + " " + code.substring(3)), stranger);

    assertThat(done.getRedirectedUrl()).startsWith("/portal/cases/RC-");
    assertThat(now().fulfilment().shipTo().inWords()).isEqualTo("Allee 2, 53111 Bonn, DE");
    assertThat(cancel(stranger).getRedirectedUrl())
        .as("proved for the order for a while")
        .startsWith("/portal/cases/RC-");
    assertThat(postbox.to(email))
        .as("no second code")
        .filteredOn(OneTimeCodeTest::isCode)
        .hasSize(1);
  }

  @Test
  @DisplayName(
      "INT-07 a code is right for five tries, ten minutes and once, and for no other order")
  void worthless() throws Exception {
    order(OrderStatus.PENDING);
    MockHttpSession stranger = enter();
    Document asks = asked(cancel(stranger));
    String code = codeOf(1);
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int tried = 0; tried < 5; tried++) {
      Document again = asked(sent(asks, wrong, stranger), stranger);
      assertThat(again.select("[name=_code][aria-invalid=true][autofocus]")).hasSize(1);
      assertThat(again.select("[name=reason]").val()).isEqualTo("found it cheaper");
    }
    assertThat(asked(sent(asks, code, stranger), stranger).text()).contains("is no longer valid");

    address = "203.0.113.92";
    assertThat(asked(again(asks, stranger), stranger).text()).contains("Another code");
    sql.sql("update mailbox_code set asked_at = asked_at - interval '601 seconds' where about = ?")
        .param(number)
        .update();
    assertThat(asked(sent(asks, codeOf(2), stranger), stranger).text())
        .contains("is no longer valid");
    assertThat(now().fulfilment().status()).isEqualTo(OrderStatus.PENDING);

    assertThat(asked(again(asks, stranger), stranger).text()).contains("Another code");
    assertThat(sent(asks, codeOf(3), stranger).getRedirectedUrl()).startsWith("/portal/cases/RC-");
    MockHttpSession other = enter();
    assertThat(asked(sent(asks, codeOf(3), other), other).text()).contains("is no longer valid");
  }

  @Test
  @DisplayName("INT-07 nobody fills a mailbox with codes: three in ten minutes, ten in a day")
  void notTooMany() throws Exception {
    order(OrderStatus.PENDING);
    MockHttpSession stranger = enter();
    Document asks = asked(cancel(stranger));
    asked(cancel(stranger));
    assertThat(codes()).as("the one that was mailed still counts").hasSize(1);
    again(asks, stranger);
    again(asks, stranger);
    assertThat(asked(again(asks, stranger), stranger).text()).contains("Too many codes");
    assertThat(codes()).hasSize(3);
    sql.sql(
            "insert into mailbox_code (about, person, hash, asked_at) select about, person, 'x',"
                + " asked_at - interval '1 hour' from mailbox_code, generate_series(1, 3)"
                + " where about = ?")
        .param(number)
        .update();
    sql.sql("update mailbox_code set asked_at = asked_at - interval '1 hour' where about = ?")
        .param(number)
        .update();
    assertThat(asked(cancel(enter())).text()).contains("Too many codes");
    assertThat(codes()).hasSize(3);
  }

  @Test
  @DisplayName("INT-07 a request is taken back with a code at the API, and by a link without one")
  void api() throws Exception {
    order(OrderStatus.PENDING);
    String first = opened();
    String path = "/api/v1/cases/" + first + "/withdraw";

    MockHttpServletResponse held = withdraw(path, null);
    assertThat(held.getStatus()).isEqualTo(403);
    assertThat(held.getContentAsString()).contains("Recourse-Code");
    assertThat(withdraw(path, "12345x").getContentAsString()).contains("not the code");
    assertThat(
            sql.sql("select tries from mailbox_code where about = ?")
                .param(number)
                .query(Integer.class)
                .single())
        .as("counted, although the call it came with is undone")
        .isEqualTo(1);
    assertThat(withdraw(path, codeOf(1)).getStatus()).isBetween(200, 204);
    assertThat(page("/portal/cases/" + first, enter()).text())
        .as("who reads the case reads no code")
        .doesNotContain(codeOf(1));

    MockHttpServletResponse changed = call("/api/v1/cases", CANCEL.formatted(number), null);
    assertThat(changed.getStatus()).isEqualTo(403);
    assertThat(call("/api/v1/cases", CANCEL.formatted(number), codeOf(2)).getStatus())
        .isEqualTo(201);

    String second = opened();
    MockHttpSession link = new MockHttpSession();
    String person = now().customer().person();
    web.perform(
        post(links.toCase(new CaseNumber(second), person).getPath()).session(link).with(csrf()));
    MockHttpServletResponse taken =
        web.perform(
                post("/portal/cases/{n}/withdraw", second)
                    .param("reason", "changed my mind")
                    .session(link)
                    .with(csrf()))
            .andReturn()
            .getResponse();
    assertThat(taken.getRedirectedUrl()).isEqualTo("/portal/cases/" + second);
    assertThat(codes()).hasSize(2);
  }

  @Test
  @DisplayName(
      "INT-07 a session that ends while the code is looked for loses nothing that was typed")
  void sessionEnds() throws Exception {
    order(OrderStatus.PENDING);
    Document asks = asked(address(enter()));
    MockHttpSession anew = new MockHttpSession();
    Element form = asks.select("form:has([name=_code])").first();
    MockHttpServletRequestBuilder late = post(URI.create(form.attr("action"))).session(anew);
    form.select("input[type=hidden]").forEach(one -> late.param(one.attr("name"), one.val()));
    assertThat(answer(late.param("_code", codeOf(1))).getRedirectedUrl())
        .isEqualTo("/portal?ended");

    answer(
        post("/portal/open")
            .param("orderNumber", number)
            .param("email", email)
            .session(anew)
            .with(csrf()));
    MockHttpServletResponse back =
        answer(get("/portal/orders/" + number).accept(MediaType.TEXT_HTML).session(anew));

    assertThat(back.getRedirectedUrl()).isEqualTo("/portal/orders/" + number + "/change");
    MockHttpServletResponse page =
        answer(get(back.getRedirectedUrl()).accept(MediaType.TEXT_HTML).session(anew));
    assertThat(Jsoup.parse(page.getContentAsString()).select("[name=line1]").val())
        .isEqualTo("Allee 2");
    assertThat(now().fulfilment().shipTo()).isNull();
  }

  @Test
  @DisplayName("RFD-06 a return asked for with store credit is in at once, its way once proved")
  void wayOfRefund() throws Exception {
    Order order = CaseFixtures.order(orders, clock.instant());
    String mailbox = order.number() + "@example.test";
    MockHttpSession stranger = enter(order.number(), mailbox);

    MockHttpServletResponse asked =
        answer(
            multipart("/portal/orders/{n}/return", order.number())
                .param("submission", "s")
                .param("method", "LABEL")
                .param("refundTo", "STORE_CREDIT")
                .param("entries[0].line", "1")
                .param("entries[0].quantity", "1")
                .param("entries[0].reason", "UNWANTED")
                .session(stranger)
                .with(csrf()));

    Document asks = asked(asked, stranger);
    assertThat(asks.text()).contains("Your request is in");
    assertThat(wayOf(order.number())).isEqualTo("ORIGINAL");
    MockHttpServletResponse done =
        sent(
            asks,
            code(
                postbox.to(mailbox).stream()
                    .filter(OneTimeCodeTest::isCode)
                    .findFirst()
                    .orElseThrow()
                    .getSubject()),
            stranger);
    assertThat(done.getRedirectedUrl()).startsWith("/portal/cases/RC-");
    assertThat(wayOf(order.number())).isEqualTo("STORE_CREDIT");
  }

  private String wayOf(String order) {
    return sql.sql(
            """
            select kind from case_refund_to w join service_case c on c.number = w.case_number
            where c.order_number = ?
            """)
        .param(order)
        .query(String.class)
        .optional()
        .orElse("ORIGINAL");
  }

  @Test
  @DisplayName(
      "PLT-05 the code is asked for in three languages; without an act there is nothing to ask")
  void languages() throws Exception {
    order(OrderStatus.PENDING);
    MockHttpSession stranger = enter();
    String asks = cancel(stranger).getRedirectedUrl();
    assertThat(page(asks + "&lang=zh-CN", stranger).text()).contains("输入邮箱中的验证码", "您将取消订单");
    assertThat(page(asks + "&lang=zh-TW", stranger).text()).contains("輸入信箱中的驗證碼", "您將取消訂單");
    assertThat(answer(get("/portal/code?act=none").session(stranger)).getRedirectedUrl())
        .isEqualTo("/portal/cases");
    MockHttpSession other = enter();
    assertThat(answer(get(asks).session(other)).getRedirectedUrl()).isEqualTo("/portal/cases");
  }

  @Test
  @DisplayName(
      "INT-07 at the API a stored card is charged with a code alone, and no address talks one away")
  void apiIsNotTalkedInto() throws Exception {
    order(OrderStatus.PENDING);
    String path = "/api/v1/cases/" + opened();

    assertThat(call(path + "/payments", "{\"providerRef\":\"card-1\"}", null))
        .satisfies(held -> assertThat(held.getStatus()).isEqualTo(403))
        .satisfies(held -> assertThat(held.getContentAsString()).contains("Recourse-Code"));
    assertThat(call(path + "/delivery?word=WAIT", "{\"word\":\"REFUND\"}", null))
        .satisfies(held -> assertThat(held.getStatus()).isEqualTo(403))
        .satisfies(held -> assertThat(held.getContentAsString()).contains("Recourse-Code"));
    assertThat(call(path + "/payments", "{}", null).getContentAsString())
        .as("a link alone charges nothing")
        .doesNotContain("Recourse-Code");
    assertThat(call(path + "/delivery", "{\"word\":\"WAIT\"}", null).getContentAsString())
        .as("waiting on moves nothing")
        .doesNotContain("Recourse-Code");
  }

  @Test
  @DisplayName(
      "INT-07 a call that is sent again gets its first answer, and one that is refused its code"
          + " back")
  void codeIsNotUsedUp() throws Exception {
    order(OrderStatus.PENDING);
    String path = "/api/v1/cases/" + opened() + "/withdraw";
    withdraw(path, null);

    assertThat(call(path, "{\"reason\":[]}", codeOf(1)).getStatus()).isBetween(400, 422);
    MockHttpServletResponse done = withdraw(path, codeOf(1), "lost");
    assertThat(done.getStatus()).isBetween(200, 204);
    MockHttpServletResponse again = withdraw(path, codeOf(1), "lost");

    assertThat(again.getStatus()).isEqualTo(done.getStatus());
    assertThat(again.getHeader("Idempotent-Replayed")).isEqualTo("true");
    assertThat(withdraw(path, codeOf(1)).getContentAsString())
        .as("used, for another call")
        .contains("no longer valid");
    assertThat(
            sql.sql("select count(*) from idempotent_answer where request like '%sessions'")
                .query(Long.class)
                .single())
        .as("a way in is told once")
        .isZero();
  }

  @Test
  @DisplayName("INT-07 a call that is refused gives its own code back, never a newer one")
  void ownCodeBack() throws Exception {
    Mailbox mailbox = new Mailbox(number, "person of " + number, email);
    book.ask(mailbox, Locale.ENGLISH);
    MailboxCodes.Typed slow = book.confirm(mailbox, codeOf(1));
    book.askAgain(mailbox, Locale.ENGLISH);
    assertThat(book.confirm(mailbox, codeOf(2)).answer()).isEqualTo(Answer.RIGHT);

    book.giveBack(slow.code());

    assertThat(book.confirm(mailbox, codeOf(2)).answer()).as("good once").isEqualTo(Answer.OVER);
  }

  @Test
  @DisplayName("INT-07 a code that no mail server takes was never asked for")
  void noMail() throws Exception {
    order(OrderStatus.PENDING);
    postbox.turnAway(email);
    for (int tried = 0; tried < 4; tried++) {
      assertThat(asked(cancel(enter())).text()).contains("No mail could be sent");
    }
    postbox.takeAgain(email);
    assertThat(asked(cancel(enter())).text()).contains("A code is on its way");
    assertThat(codes()).hasSize(1);
  }

  @Test
  @DisplayName("PLT-02 more calls at once than there are connections wait for none of them")
  void noStandstill() throws Exception {
    order(OrderStatus.PENDING);
    String token = token();
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int at = 0; at < connections + 4; at++) {
      String from = "203.0.113." + (100 + at % 4);
      calls.add(
          () ->
              web.perform(
                      keyed(
                              "/api/v1/cases",
                              CANCEL.formatted(number),
                              token,
                              from + UUID.randomUUID())
                          .with(
                              call -> {
                                call.setRemoteAddr(from);
                                return call;
                              }))
                  .andReturn()
                  .getResponse()
                  .getStatus());
    }
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      for (Future<Integer> call : threads.invokeAll(calls)) {
        assertThat(call.get()).isEqualTo(403);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(codes()).hasSize(1);
  }

  @Test
  @DisplayName(
      "INT-07 every act that is open to customers, on pages or at the API, asks for a code or moves"
          + " nothing")
  void everyActIsJudged() {
    Set<String> acts = new TreeSet<>();
    asCustomer(
        () ->
            mapped
                .getHandlerMethods()
                .keySet()
                .forEach(
                    route ->
                        route.getPatternValues().stream()
                            .filter(path -> isChangedAt(path, route))
                            .forEach(acts::add)));
    List<String> moving =
        Arrays.stream(MovingAct.values())
            .flatMap(act -> act.paths().stream())
            .filter(path -> !path.endsWith("/payee")) // open to links alone
            .toList();
    assertThat(acts).containsAll(HARMLESS).containsAll(PROVED_OTHERWISE).containsAll(BY_BODY);
    acts.removeAll(HARMLESS);
    acts.removeAll(PROVED_OTHERWISE);
    acts.removeAll(BY_BODY);
    assertThat(acts).containsExactlyInAnyOrderElementsOf(moving);
  }

  private boolean isChangedAt(String path, RequestMappingInfo route) {
    Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
    return Stream.of(
            RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE)
        .filter(method -> methods.isEmpty() || methods.contains(method))
        .anyMatch(method -> doors.may(method.name(), path));
  }

  /** Nobody needs to be one where anybody may. */
  private static void asCustomer(Runnable walk) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                "somebody", null, createAuthorityList("ROLE_CUSTOMER", ByNumber.MARK)));
    try {
      walk.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private void order(OrderStatus status) {
    Order sample = SampleOrders.of(number, 4, email, "pay-" + number);
    Order order =
        sample.changed(
            sample.lines(), sample.terms(), Fulfilment.UNSAID.as(status), sample.paidSince());
    boolean ignored = store.store(order, LeftOut.NOTHING, OrderPrecondition.NONE);
  }

  private Order now() {
    return orders.find(number).orElseThrow();
  }

  private MockHttpSession enter() throws Exception {
    return enter(number, email);
  }

  private MockHttpSession enter(String number, String email) throws Exception {
    MockHttpSession session = new MockHttpSession();
    MockHttpServletResponse in =
        answer(
            post("/portal/open")
                .param("orderNumber", number)
                .param("email", email)
                .session(session)
                .with(csrf()));
    assertThat(in.getRedirectedUrl()).isEqualTo("/portal/orders/" + number);
    return session;
  }

  private MockHttpServletResponse address(MockHttpSession session) throws Exception {
    return answer(
        post("/portal/orders/{n}/change/address", number)
            .param("line1", "Allee 2")
            .param("city", "Bonn")
            .param("postcode", "53111")
            .param("country", "de")
            .session(session)
            .with(csrf()));
  }

  private MockHttpServletResponse cancel(MockHttpSession session) throws Exception {
    return answer(
        post("/portal/orders/{n}/change/cancel", number)
            .param("reason", "found it cheaper")
            .session(session)
            .with(csrf()));
  }

  private Document asked(MockHttpServletResponse answer) throws Exception {
    return asked(answer, (MockHttpSession) last);
  }

  private Document asked(MockHttpServletResponse answer, MockHttpSession session) throws Exception {
    assertThat(answer.getRedirectedUrl()).startsWith("/portal/code?act=");
    return page(answer.getRedirectedUrl(), session);
  }

  /** The form of the page as it stands there, with this code in it. */
  private MockHttpServletResponse sent(Document page, String code, MockHttpSession session)
      throws Exception {
    Element form = page.select("form:has([name=_code])").first();
    MockHttpServletRequestBuilder filled = post(URI.create(form.attr("action")));
    form.select("input[type=hidden]").forEach(one -> filled.param(one.attr("name"), one.val()));
    return answer(filled.param("_code", code).session(session).with(csrf()));
  }

  private MockHttpServletResponse again(Document page, MockHttpSession session) throws Exception {
    return answer(
        post("/portal/code")
            .param("act", page.select("form[action=/portal/code] [name=act]").val())
            .session(session)
            .with(csrf()));
  }

  private String opened() throws Exception {
    byte[] body =
        answer(
                post("/api/v1/cases?another=true")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(
                        """
                        {"type":"INQUIRY","channel":"PHONE","orderNumber":"%s",
                         "subject":"Bulb","text":"Which bulb fits?"}\
                        """
                            .formatted(number))
                    .with(user("agent").roles("AGENT"))
                    .with(csrf()))
            .getContentAsByteArray();
    return json.readTree(body).get("number").asText();
  }

  private MockHttpServletResponse withdraw(String path, String code) throws Exception {
    return call(path, "{\"reason\":\"changed my mind\"}", code);
  }

  private MockHttpServletResponse withdraw(String path, String code, String key) throws Exception {
    return call(path, "{\"reason\":\"changed my mind\"}", code, key + number);
  }

  private MockHttpServletResponse call(String path, String body, String code) throws Exception {
    return call(path, body, code, "once-" + System.nanoTime());
  }

  private MockHttpServletResponse call(String path, String body, String code, String key)
      throws Exception {
    MockHttpServletRequestBuilder call = keyed(path, body, token(), key);
    return answer(code == null ? call : call.header("Recourse-Code", code));
  }

  private String token() throws Exception {
    byte[] session =
        answer(
                post("/api/v1/customer-sessions")
                    .header("Idempotency-Key", "session-" + number)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"orderNumber\":\"%s\",\"email\":\"%s\"}".formatted(number, email)))
            .getContentAsByteArray();
    return json.readTree(session).get("token").asText();
  }

  private static MockHttpServletRequestBuilder keyed(
      String path, String body, String token, String key) {
    return post(path)
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private Document page(String path, MockHttpSession session) throws Exception {
    MockHttpServletResponse page = answer(get(URI.create(path)).session(session));
    assertThat(page.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(page.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    var done =
        web.perform(
                request
                    .header("Accept-Language", "en")
                    .with(
                        from -> {
                          from.setRemoteAddr(address);
                          return from;
                        }))
            .andReturn();
    if (done.getRequest().getSession(false) instanceof MockHttpSession session) {
      last = session;
    }
    return done.getResponse();
  }

  private List<MimeMessage> codes() {
    return postbox.to(email).stream().filter(OneTimeCodeTest::isCode).toList();
  }

  private static boolean isCode(MimeMessage mail) {
    try {
      return mail.getSubject().contains("code");
    } catch (jakarta.mail.MessagingException unread) {
      throw new IllegalStateException(unread);
    }
  }

  private String mail(int at) throws Exception {
    return codes().get(at - 1).getContent().toString();
  }

  private String codeOf(int at) throws Exception {
    return code(mail(at));
  }

  private static String code(String words) {
    Matcher code = Pattern.compile("\\d{6}").matcher(words);
    assertThat(code.find()).isTrue();
    return code.group();
  }

  /** As an input method for Chinese writes digits. */
  private static String wide(String digits) {
    StringBuilder wide = new StringBuilder();
    digits.chars().forEach(one -> wide.append((char) (one == ' ' ? one : one - '0' + '０')));
    return wide.toString();
  }
}
