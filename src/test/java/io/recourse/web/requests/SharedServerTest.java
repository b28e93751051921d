package io.recourse.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.recourse.common.Problem;
import io.recourse.web.CallerNetwork;
import io.recourse.web.MachineKeys;
import io.recourse.web.ProblemWords;
import io.recourse.web.requests.ShareSettings.Size;
import io.recourse.web.security.ProblemEntryPoint;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.IContext;

/** In a peak what has a share waits for its own kind, and nobody for another's. */
class SharedServerTest {

  private static final String KEY = "key of a machine";
  private static final Duration LONG = Duration.ofMinutes(2);

  private SharedServer share;

  @BeforeEach
  void open() throws Exception {
    share = server(1, 1);
  }

  @Test
  @DisplayName(
      "PLT-02 who finds every place taken for as long as an answer may take is told when to come"
          + " again")
  void full() throws Exception {
    MockHttpServletResponse first = new MockHttpServletResponse();
    MockHttpServletResponse second = new MockHttpServletResponse();
    MockHttpServletResponse work = new MockHttpServletResponse();

    share.doFilter(
        asked("/portal"),
        first,
        (request, response) -> {
          share.doFilter(asked("/portal/orders/1"), second, refused());
          share.doFilter(asked("/work"), work, (any, other) -> work.setStatus(204));
        });

    assertThat(first.getStatus()).isEqualTo(200);
    assertThat(second.getStatus()).isEqualTo(503);
    assertThat(second.getHeader("Retry-After")).matches("[3-8]");
    assertThat(work.getStatus()).as("staff need no place").isEqualTo(204);
  }

  @Test
  @DisplayName("PLT-02 those who are told at once are not all told to come again at one moment")
  void spread() throws Exception {
    Set<String> told = new HashSet<>();

    share.doFilter(
        asked("/portal"),
        new MockHttpServletResponse(),
        (request, response) -> {
          for (int visitor = 0; visitor < 200; visitor++) {
            MockHttpServletResponse refused = new MockHttpServletResponse();
            share.doFilter(asked("/portal"), refused, refused());
            told.add(refused.getHeader("Retry-After"));
          }
        });

    assertThat(told).containsExactlyInAnyOrder("3", "4", "5", "6", "7", "8");
  }

  @Test
  @DisplayName("PLT-02 a place is free again when its answer is given, or has failed")
  void free() throws Exception {
    try {
      share.doFilter(
          asked("/portal"),
          new MockHttpServletResponse(),
          (request, response) -> {
            throw new IllegalStateException("broken");
          });
    } catch (IllegalStateException broken) {
      assertThat(broken).hasMessage("broken");
    }
    MockHttpServletResponse next = new MockHttpServletResponse();
    share.doFilter(asked("/portal"), next, (request, response) -> next.setStatus(204));
    assertThat(next.getStatus()).isEqualTo(204);
  }

  @Test
  @DisplayName("PLT-02 what is sent in slowly and a stream hold no place of the pages")
  void slow() throws Exception {
    MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/portal/open");
    for (MockHttpServletRequest slow : List.of(sent, asked("/portal/chats/7/news"))) {
      assertThat(duringOf(slow)).as(slow.getRequestURI()).isEqualTo(204);
    }
  }

  @Test
  @DisplayName(
      "PLT-02 a page is one however it is asked for: its head, an encoded letter, a header")
  void around() throws Exception {
    MockHttpServletRequest stream = asked("/portal/orders/1");
    stream.addHeader("Accept", "text/event-stream");
    List<MockHttpServletRequest> pages =
        List.of(
            new MockHttpServletRequest("HEAD", "/portal/orders/1"),
            asked("/%70ortal/orders/1"),
            asked("/portal;a=b/orders/1"),
            asked("/portal/evidence/1"),
            stream);
    for (MockHttpServletRequest page : pages) {
      assertThat(duringOf(page)).as(page.getMethod() + page.getRequestURI()).isEqualTo(503);
    }
  }

  @Test
  @DisplayName("PLT-02 who is signed in at the portal is a customer at the API too, staff are not")
  void portalSession() throws Exception {
    assertThat(duringOfCustomers(atTheApi("ROLE_CUSTOMER"))).isEqualTo(503);
    assertThat(duringOfCustomers(atTheApi("ROLE_AGENT"))).isEqualTo(204);
    MockHttpServletRequest byBasic = atTheApi("ROLE_CUSTOMER");
    byBasic.addHeader("Authorization", "Basic YWdlbnQ6YWdlbnQ=");
    assertThat(duringOfCustomers(byBasic)).as("that is who asks").isEqualTo(204);
    MockHttpServletRequest byNothing = atTheApi("ROLE_CUSTOMER");
    byNothing.addHeader("Authorization", "x");
    assertThat(duringOfCustomers(byNothing)).as("proves nobody else").isEqualTo(503);
  }

  private static MockHttpServletRequest atTheApi(String role) {
    MockHttpServletRequest request = asked("/api/v1/cases");
    request
        .getSession()
        .setAttribute(
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
            new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(
                    "somebody", null, AuthorityUtils.createAuthorityList(role))));
    return request;
  }

  /** While somebody has the only place of what customers send. */
  private int duringOfCustomers(MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse answer = new MockHttpServletResponse();
    share.doFilter(
        new MockHttpServletRequest("POST", "/portal/open"),
        new MockHttpServletResponse(),
        (any, to) -> share.doFilter(request, answer, (it, other) -> answer.setStatus(204)));
    return answer.getStatus();
  }

  @Test
  @DisplayName("PLT-02 an address has its part of the places, and the others are left to others")
  void partOfAnAddress() throws Exception {
    SharedServer three = server(3, 2);
    MockHttpServletResponse third = new MockHttpServletResponse();
    MockHttpServletResponse other = new MockHttpServletResponse();

    three.doFilter(
        from("198.51.100.1"),
        new MockHttpServletResponse(),
        (first, any) ->
            three.doFilter(
                from("198.51.100.1"),
                new MockHttpServletResponse(),
                (second, same) -> {
                  three.doFilter(from("198.51.100.1"), third, refused());
                  three.doFilter(from("198.51.100.2"), other, (page, to) -> other.setStatus(204));
                }));

    assertThat(third.getStatus()).isEqualTo(503);
    assertThat(other.getStatus()).isEqualTo(204);
    MockHttpServletResponse later = new MockHttpServletResponse();
    three.doFilter(from("198.51.100.1"), later, (page, to) -> later.setStatus(204));
    assertThat(later.getStatus()).as("its part is free again").isEqualTo(204);
  }

  @Test
  @DisplayName("PLT-02 the addresses of one household are one, whose part none of them exceeds")
  void household() throws Exception {
    MockHttpServletResponse neighbour = new MockHttpServletResponse();
    MockHttpServletResponse same = new MockHttpServletResponse();
    SharedServer two = server(2, 1);

    two.doFilter(
        from("2001:db8:1:2::3"),
        new MockHttpServletResponse(),
        (first, any) -> {
          two.doFilter(from("2001:db8:1:2:ffff:0:0:4"), same, refused());
          two.doFilter(from("2001:db8:1:3::3"), neighbour, (it, to) -> neighbour.setStatus(204));
        });

    assertThat(same.getStatus()).isEqualTo(503);
    assertThat(neighbour.getStatus()).isEqualTo(204);
    assertThat(CallerNetwork.of("::ffff:198.51.100.7")).isEqualTo("::ffff:198.51.100.7");
  }

  @Test
  @DisplayName("PLT-02 while a page is read slowly its place is another address's")
  void slowReader() throws Exception {
    MockHttpServletResponse meanwhile = new MockHttpServletResponse();
    MockHttpServletResponse same = new MockHttpServletResponse();
    MockHttpServletResponse read = new MockHttpServletResponse();
    HttpServletResponse slow =
        new HttpServletResponseWrapper(read) {
          @Override
          public ServletOutputStream getOutputStream() throws IOException {
            try {
              share.doFilter(
                  from("198.51.100.2"), meanwhile, (any, to) -> meanwhile.setStatus(204));
              share.doFilter(from("198.51.100.1"), same, refused());
            } catch (ServletException broken) {
              throw new IllegalStateException(broken);
            }
            return super.getOutputStream();
          }
        };

    share.doFilter(
        from("198.51.100.1"), slow, (request, page) -> page.getWriter().write("a long page"));

    assertThat(read.getContentAsString()).isEqualTo("a long page");
    assertThat(meanwhile.getStatus()).isEqualTo(204);
    assertThat(same.getStatus()).as("its own address waits for it").isEqualTo(503);
  }

  @Test
  @DisplayName("PLT-02 a full share of one kind takes no place of the others, nor of staff")
  void apart() throws Exception {
    Map<String, List<MockHttpServletRequest>> kinds =
        Map.of(
            "portal",
            List.of(asked("/portal"), asked("/portal/cases/RC-1")),
            "customers",
            List.of(
                token("POST", "/api/v1/cases", "Bearer a.b.c"),
                token("GET", "/api/v1/cases/RC-1", "bearer a.b.c"),
                token("GET", "/api/v1/cases/RC-1", "Bearer a.b.c", "multipart/form-data"),
                new MockHttpServletRequest("POST", "/api/v1/customer-sessions"),
                new MockHttpServletRequest("POST", "/portal/cases/RC-1/words")),
            "webhooks",
            List.of(
                new MockHttpServletRequest("POST", "/api/v1/webhooks/payments/stripe"),
                new MockHttpServletRequest("POST", "/api/v1/webhooks/carriers/simulated")),
            "none",
            List.of(
                asked("/work"),
                token("GET", "/api/v1/tasks", "Basic YTpi"),
                token("GET", "/api/v1/events", "Bearer " + KEY),
                token("POST", "/api/v1/cases/RC-1/files", "Bearer a.b.c", "multipart/form-data"),
                new MockHttpServletRequest("POST", "/portal/withdraw"),
                asked("/api/v1/forms")));
    for (String full : kinds.keySet()) {
      for (String kind : kinds.keySet()) {
        for (MockHttpServletRequest next : kinds.get(kind)) {
          boolean refused = kind.equals(full) && !kind.equals("none");
          assertThat(during(again(kinds.get(full).get(0)), next).getStatus())
              .as("%s while %s is full", next.getRequestURI(), full)
              .isEqualTo(refused ? 503 : 204);
        }
      }
    }
  }

  @Test
  @DisplayName("PLT-02 a body is here before a place is taken, and is read again in it")
  void bodyFirst() throws Exception {
    MockHttpServletResponse meanwhile = new MockHttpServletResponse();
    MockHttpServletRequest slow =
        new MockHttpServletRequest("POST", "/api/v1/webhooks/payments/stripe") {
          @Override
          public ServletInputStream getInputStream() {
            try {
              share.doFilter(
                  new MockHttpServletRequest("POST", "/api/v1/webhooks/carriers/own"),
                  meanwhile,
                  (any, to) -> meanwhile.setStatus(204));
            } catch (ServletException | IOException broken) {
              throw new IllegalStateException(broken);
            }
            return super.getInputStream();
          }
        };
    slow.setContent("{}".getBytes(StandardCharsets.UTF_8));
    byte[][] body = new byte[1][];

    share.doFilter(
        slow,
        new MockHttpServletResponse(),
        (request, response) -> body[0] = request.getInputStream().readAllBytes());

    assertThat(meanwhile.getStatus()).isEqualTo(204);
    assertThat(body[0]).asString().isEqualTo("{}");
  }

  @Test
  @DisplayName("PLT-02 who finds the waiting room full is told at once, one address has half of it")
  void waitingRoom() throws Exception {
    Places places = new Places(1, 1, 2);
    assertThat(places.enter("a", LONG)).isTrue();
    FutureTask<Boolean> second = waiting(places, "a");
    assertThat(places.enter("a", LONG)).as("a third of the address, at once").isFalse();
    FutureTask<Boolean> other = waiting(places, "b");
    assertThat(places.enter("c", LONG)).as("a third who waits, at once").isFalse();

    places.giveBack();
    places.leave("a");
    assertThat(other.get()).isTrue();
    places.giveBack();
    places.leave("b");
    assertThat(second.get()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/orders/import", "/api/v1/models", "/api/v1/models/ReturnProcess"})
  @DisplayName("PLT-02 what may be large is not read before it is known whose it is")
  void unread(String path) throws Exception {
    MockHttpServletRequest large =
        new MockHttpServletRequest("POST", path) {
          @Override
          public ServletInputStream getInputStream() {
            throw new IllegalStateException("read");
          }
        };
    large.addHeader("Authorization", "Bearer anything");
    MockHttpServletResponse answer = new MockHttpServletResponse();

    share.doFilter(large, answer, (request, response) -> answer.setStatus(401));

    assertThat(answer.getStatus()).isEqualTo(401);
  }

  /** Back as soon as it waits. */
  private static FutureTask<Boolean> waiting(Places places, String address) {
    FutureTask<Boolean> entry = new FutureTask<>(() -> places.enter(address, LONG));
    Thread visitor = new Thread(entry);
    visitor.setDaemon(true);
    visitor.start();
    await().until(() -> visitor.getState() == Thread.State.TIMED_WAITING);
    return entry;
  }

  /** What the next one is answered while the first is under way. */
  private MockHttpServletResponse during(MockHttpServletRequest first, MockHttpServletRequest next)
      throws Exception {
    MockHttpServletResponse answer = new MockHttpServletResponse();
    share.doFilter(
        first,
        new MockHttpServletResponse(),
        (request, response) -> share.doFilter(next, answer, (any, other) -> answer.setStatus(204)));
    return answer;
  }

  /** A filter runs once for each request, so that the same one cannot come twice at once. */
  private static MockHttpServletRequest again(MockHttpServletRequest asked) {
    String proof = asked.getHeader("Authorization");
    return proof == null
        ? new MockHttpServletRequest(asked.getMethod(), asked.getRequestURI())
        : token(asked.getMethod(), asked.getRequestURI(), proof);
  }

  private static MockHttpServletRequest token(String method, String path, String proof) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.addHeader("Authorization", proof);
    return request;
  }

  private static MockHttpServletRequest token(
      String method, String path, String proof, String type) {
    MockHttpServletRequest request = token(method, path, proof);
    request.setContentType(type);
    return request;
  }

  private static SharedServer server(int atOnce, int perAddress) throws IOException {
    MachineKeys keys = mock(MachineKeys.class);
    when(keys.isKey(KEY)).thenReturn(true);
    ProblemEntryPoint doorman = mock(ProblemEntryPoint.class);
    doAnswer(refused -> sayBusy(refused.getArgument(1)))
        .when(doorman)
        .refuse(any(), any(), eq(Problem.Kind.BUSY), eq("request.busy"));
    ITemplateEngine templates = mock(ITemplateEngine.class);
    when(templates.process(anyString(), any(IContext.class))).thenReturn("come again");
    ProblemWords words = mock(ProblemWords.class);
    when(words.languageOf(any())).thenReturn(Locale.ENGLISH);
    Size size = new Size(atOnce, perAddress, 10);
    return new SharedServer(
        new ShareSettings(
            Duration.ofMillis(50),
            Map.of(Share.PORTAL, size, Share.CUSTOMERS, size, Share.WEBHOOKS, size)),
        new ShareRules(keys),
        new ComeAgain(templates, words, doorman));
  }

  private static Object sayBusy(HttpServletResponse response) {
    response.setStatus(503);
    return null;
  }

  /** What a page of customers is answered while this is under way. */
  private int duringOf(MockHttpServletRequest first) throws Exception {
    MockHttpServletResponse page = new MockHttpServletResponse();
    share.doFilter(
        first,
        new MockHttpServletResponse(),
        (request, response) ->
            share.doFilter(from("198.51.100.2"), page, (any, other) -> page.setStatus(204)));
    return page.getStatus();
  }

  private static MockHttpServletRequest from(String address) {
    MockHttpServletRequest page = asked("/portal");
    page.setRemoteAddr(address);
    return page;
  }

  private static FilterChain refused() {
    return (request, response) -> {
      throw new AssertionError("let in");
    };
  }

  private static MockHttpServletRequest asked(String path) {
    return new MockHttpServletRequest("GET", path);
  }
}
