package io.recourse.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import io.recourse.testing.SqlCount;
import io.recourse.web.SentForms;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.FlashMap;

/** Two nodes' worth of sessions on one database. */
@RecourseTest
class SharedSessionsTest {

  private static final Duration TIMEOUT = Duration.ofHours(8);

  @TempDir static Path folder;

  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;

  private SessionKey key;
  private SharedSessions one;
  private SharedSessions two;

  @BeforeEach
  void start() throws Exception {
    key = SessionKey.keptIn(folder);
    one = sessions(key);
    two = sessions(SessionKey.keptIn(folder));
  }

  private SharedSessions sessions(SessionKey key) {
    return new SharedSessions(jdbc, transactions, new SealedAttributes(key), TIMEOUT);
  }

  @Test
  @DisplayName("PLT-04 a session begun at one node goes on at another, and ends for both")
  void goesOn() {
    String id = begun("who", "somebody");

    assertThat(two.findById(id).<String>getAttribute("who")).isEqualTo("somebody");
    assertThat(two.findById(id).getMaxInactiveInterval()).isEqualTo(TIMEOUT);

    two.deleteById(id);

    assertThat(one.findById(id)).isNull();
  }

  @Test
  @DisplayName("What a session holds is sealed; what cannot be read is not there")
  void sealed() throws Exception {
    String id = begun("secret", "told once");

    assertThat(stored(id)).doesNotContain("told once");
    SharedSessions stranger = sessions(SessionKey.keptIn(folder.resolve("another")));
    assertThat(stranger.findById(id).<Object>getAttribute("secret")).isNull();

    SharedSession written = stranger.findById(id);
    written.setAttribute("secret", "anew");
    stranger.save(written);

    assertThat(stranger.findById(id).<String>getAttribute("secret")).isEqualTo("anew");
  }

  /** As a node of another version has it. */
  private record Later(String word) implements Serializable {}

  @Test
  @DisplayName("IMP-06 a class that this version does not have is not there")
  void anotherVersion() {
    String id = begun("later", new Later("word"));
    byte[] bytes = new SerializingConverter().convert(new Later("word"));
    String named = new String(bytes, StandardCharsets.ISO_8859_1);
    byte[] unknown = named.replace("$Later", "$Other").getBytes(StandardCharsets.ISO_8859_1);
    jdbc.update(
        """
        update web_session_attribute a set attribute_bytes = ? from web_session s
        where s.primary_id = a.session_primary_id and s.session_id = ?
        """,
        key.seal(unknown, "session attribute".getBytes(StandardCharsets.UTF_8)),
        id);

    assertThat(two.findById(id).<Object>getAttribute("later")).isNull();
  }

  @Test
  @DisplayName("That a session was used is written once a minute")
  void lastAccess() {
    String id = begun("who", "somebody");
    Instant begun = one.findById(id).getLastAccessedTime();

    used(id, begun.plus(SharedSession.NOTED).minusMillis(1));
    assertThat(two.findById(id).getLastAccessedTime()).isEqualTo(begun);

    used(id, begun.plus(SharedSession.NOTED));
    assertThat(two.findById(id).getLastAccessedTime()).isEqualTo(begun.plus(SharedSession.NOTED));
  }

  @Test
  @DisplayName("A request that changes nothing in its session asks once and writes nothing")
  void oneStatement() {
    String id = begun("who", "somebody");

    List<String> sent =
        SqlCount.during(
            () -> {
              SharedSession session = two.findById(id);
              session.setLastAccessedTime(Instant.now());
              two.save(session);
            });

    assertThat(sent).singleElement().asString().contains("from web_session");
  }

  private void used(String id, Instant at) {
    SharedSession session = one.findById(id);
    session.setLastAccessedTime(at);
    one.save(session);
  }

  @Test
  @DisplayName(
      "A request that began before the sign-in does not give the session its old name back")
  void nameStays() {
    String planted = begun("who", "a guest");
    SharedSession late = two.findById(planted);
    SharedSession signingIn = one.findById(planted);
    signingIn.setAttribute("who", "somebody");
    String own = signingIn.changeSessionId();
    one.save(signingIn);

    late.setLastAccessedTime(Instant.now().plus(SharedSession.NOTED));
    late.setMaxInactiveInterval(Duration.ofMinutes(1));
    two.save(late);

    assertThat(two.findById(planted)).isNull();
    assertThat(two.findById(own).<String>getAttribute("who")).isEqualTo("somebody");
    assertThat(two.findById(own).getMaxInactiveInterval()).isEqualTo(TIMEOUT);
  }

  @Test
  @DisplayName("Who signs in under a name that another has signed in under meanwhile is nobody")
  void planted() {
    String planted = begun("who", "a guest");
    SharedSession victim = one.findById(planted);
    SharedSession attacker = two.findById(planted);
    String taken = signedIn(two, attacker, "attacker");

    String own = signedIn(one, victim, "victim");

    assertThat(two.findById(taken).<String>getAttribute("who")).isEqualTo("attacker");
    assertThat(one.findById(own)).isNull();
    assertThat(one.findById(planted)).isNull();
  }

  private static String signedIn(SharedSessions node, SharedSession session, String who) {
    session.setAttribute("who", who);
    String own = session.changeSessionId();
    node.save(session);
    return own;
  }

  @Test
  @DisplayName("A session that was ended at another node takes nothing more")
  void ended() {
    String id = begun("who", "somebody");
    SharedSession late = one.findById(id);
    two.deleteById(id);

    late.setAttribute("more", "words");
    one.save(late);

    assertThat(two.findById(id)).isNull();
  }

  @Test
  @DisplayName(
      "PLT-05 a session that nobody used for as long as it lasts is over; who meets it only reads")
  void expired() {
    String id = begun("who", "somebody");
    jdbc.update(
        "update web_session set last_access_time = 0, expiry_time = 1 where session_id = ?", id);

    List<String> sent = SqlCount.during(() -> assertThat(one.findById(id)).isNull());

    assertThat(sent).singleElement().asString().startsWithIgnoringCase("select");
    assertThat(rows(id)).isOne();
    int removed = new SessionRetention(JdbcClient.create(jdbc)).remove(Instant.now());
    assertThat(removed).isPositive();
    assertThat(rows(id)).isZero();
  }

  @Test
  @DisplayName("Who signs out of a session ends it for good")
  void signedOut() throws Exception {
    Cookie browser = visit(one, null, HttpServletRequest::getSession).cookie();
    String id = visit(one, browser, request -> request.getSession(false)).led().getId();

    var unused =
        visit(
            two,
            browser,
            request -> {
              request.getSession(false).invalidate();
              return id;
            });

    assertThat(rows(id)).isZero();
  }

  private int rows(String id) {
    return jdbc.queryForObject(
        "select count(*) from web_session where session_id = ?", Integer.class, id);
  }

  @Test
  @DisplayName("The name in the cookie is not the one in the table")
  void cookie() throws Exception {
    Cookie given = visit(one, null, HttpServletRequest::getSession).cookie();
    String id = visit(two, given, request -> request.getSession(false)).led().getId();

    assertThat(given.isHttpOnly()).isTrue();
    assertThat(given.getValue()).isNotEqualTo(id);
    assertThat(visit(two, new Cookie("SESSION", id), request -> request.getSession(false)).led())
        .isNull();
  }

  @Test
  @DisplayName("A form sent twice at once, to two nodes, is carried out once")
  void sentTwice() throws Exception {
    Cookie browser = visit(one, null, HttpServletRequest::getSession).cookie();
    AtomicInteger opened = new AtomicInteger();
    CountDownLatch bothRead = new CountDownLatch(2);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      List<Future<Visit<String>>> sent =
          List.of(
              nodes.submit(() -> send(one, browser, bothRead, opened)),
              nodes.submit(() -> send(two, browser, bothRead, opened)));

      assertThat(sent.get(0).get(30, TimeUnit.SECONDS).led()).isEqualTo("case 1");
      assertThat(sent.get(1).get(30, TimeUnit.SECONDS).led()).isEqualTo("case 1");
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  @DisplayName("A form that signs its sender in is carried out once, also for who began before")
  void signsIn() throws Exception {
    Cookie browser = visit(one, null, HttpServletRequest::getSession).cookie();

    String led =
        visit(
                two,
                browser,
                late -> {
                  HttpSession asGuest = late.getSession(false);
                  sentFirst(browser);
                  return forms(two).once(asGuest, "a form", () -> "case 2");
                })
            .led();

    assertThat(led).isEqualTo("case 1");
  }

  private void sentFirst(Cookie browser) {
    unchecked(
        () ->
            visit(
                one,
                browser,
                request ->
                    forms(one)
                        .once(
                            request.getSession(false),
                            "a form",
                            () -> {
                              request.changeSessionId();
                              return "case 1";
                            })));
  }

  @Test
  @DisplayName("PLT-04 what two requests leave for the next page at once is told, each once")
  void wordsApart() throws Exception {
    Cookie browser = visit(one, null, HttpServletRequest::getSession).cookie();

    visit(
        one,
        browser,
        first -> {
          leave(first, "first");
          return unchecked(() -> visit(two, browser, second -> leave(second, "second")));
        });

    assertThat(List.of(told(browser), told(browser)))
        .containsExactlyInAnyOrder(Map.of("words", "first"), Map.of("words", "second"));
    FlashMap nothingMore = visit(one, browser, this::next).led();
    assertThat((Object) nothingMore).isNull();
  }

  private Map<String, Object> told(Cookie browser) throws Exception {
    return Map.copyOf(visit(two, browser, this::next).led());
  }

  private FlashMap next(HttpServletRequest request) {
    return new WordsApart().retrieveAndUpdate(request, new MockHttpServletResponse());
  }

  private static String leave(HttpServletRequest request, String words) {
    FlashMap left = new FlashMap();
    left.put("words", words);
    new WordsApart().saveOutputFlashMap(left, request, new MockHttpServletResponse());
    return words;
  }

  private static <T> T unchecked(Callable<T> request) {
    try {
      return request.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("A turn whose node died is over after its time")
  void abandonedTurn() throws Exception {
    Cookie browser = visit(one, null, HttpServletRequest::getSession).cookie();
    String id = visit(one, browser, request -> request.getSession(false)).led().getId();
    jdbc.update(
        """
        update web_session set turn = gen_random_uuid(), turn_until = now() + interval '300 ms'
        where session_id = ?
        """,
        id);
    SentForms forms = forms(two);

    String led =
        visit(two, browser, it -> forms.once(it.getSession(false), "a form", () -> "case")).led();

    assertThat(led).isEqualTo("case");
    assertThat(
            jdbc.queryForObject(
                "select turn is null from web_session where session_id = ?", Boolean.class, id))
        .isTrue();
  }

  private Visit<String> send(
      SharedSessions node, Cookie browser, CountDownLatch bothRead, AtomicInteger opened)
      throws Exception {
    SentForms forms = forms(node);
    return visit(
        node,
        browser,
        request -> {
          HttpSession session = request.getSession(false);
          bothRead.countDown();
          awaitBoth(bothRead);
          return forms.once(session, "a form", () -> "case " + opened.incrementAndGet());
        });
  }

  private SentForms forms(SharedSessions node) {
    return new SentForms(new TurnsOverNodes(jdbc, node));
  }

  private static void awaitBoth(CountDownLatch both) {
    try {
      assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Visit<T>(T led, Cookie cookie) {}

  private <T> Visit<T> visit(
      SharedSessions node, Cookie browser, Function<HttpServletRequest, T> page) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest();
    if (browser != null) {
      request.setCookies(browser);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    AtomicReference<T> led = new AtomicReference<>();
    behind(node)
        .doFilter(
            request,
            response,
            (asked, answered) -> led.set(page.apply((HttpServletRequest) asked)));
    return new Visit<>(led.get(), response.getCookie("SESSION"));
  }

  private SessionRepositoryFilter<SharedSession> behind(SharedSessions node) {
    DefaultCookieSerializer plain = new DefaultCookieSerializer();
    plain.setUseBase64Encoding(false);
    CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
    cookies.setCookieSerializer(new SealedCookie(plain, key));
    SessionRepositoryFilter<SharedSession> filter = new SessionRepositoryFilter<>(node);
    filter.setHttpSessionIdResolver(cookies);
    return filter;
  }

  private String begun(String name, Object value) {
    SharedSession session = one.createSession();
    session.setAttribute(name, value);
    one.save(session);
    return session.getId();
  }

  private String stored(String id) {
    byte[] bytes =
        jdbc.queryForObject(
            """
            select attribute_bytes from web_session_attribute a
            join web_session s on s.primary_id = a.session_primary_id where s.session_id = ?
            """,
            byte[].class,
            id);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
