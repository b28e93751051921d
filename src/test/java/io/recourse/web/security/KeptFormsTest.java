package io.recourse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was typed outlives the session without any JavaScript, for its author only. */
@RecourseTest
class KeptFormsTest {

  static final String WORDS = "The shade has a <crack> on its \"left\" side & 灯罩";
  static final String RETURN = "/portal/orders/DEMO-1001/return";
  static final Map<String, String> ANNA =
      Map.of("orderNumber", "DEMO-1001", "email", "anna@example.org");
  static final Map<String, String> ASKED =
      Map.of(
          "entries[0].quantity", "1",
          "entries[0].reason", "DEFECTIVE",
          "entries[0].photo", "file:crack 1.png",
          "comment", WORDS);

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(port);
  }

  @Test
  @DisplayName("RET-04 words and names of files of a return form outlive the customer's session")
  void returnForm() throws Exception {
    Document form = anna(RETURN);
    long before = cases();
    visitor.loseSession();

    Document door = visitor.send(form, RETURN, ASKED);
    assertThat(door.text()).contains("session has ended");
    Document again = visitor.send(door, "/portal/open", ANNA);

    assertThat(visitor.at().getPath()).isEqualTo(RETURN);
    assertIsThere(again);
    assertThat(cases()).as("nothing is sent by itself").isEqualTo(before);
    assertThat(visitor.go(RETURN).select("[data-kept]")).as("shown once").isEmpty();
  }

  @Test
  @DisplayName("RET-04 nobody else who signs in at the same browser sees the words")
  void notForOthers() throws Exception {
    Document form = anna(RETURN);
    visitor.loseSession();
    visitor.send(form, RETURN, ASKED);
    Document work = signIn("returns", visitor.go("/sign-in"));

    assertThat(work.html()).doesNotContain("left");
    assertThat(visitor.at().getPath()).isEqualTo("/work");
    assertThat(anna(RETURN).select("[data-kept]")).isEmpty();
  }

  @Test
  @DisplayName("RET-04 a form from before a second sign-in is shown again with its words")
  void signedInAnewBeside() throws Exception {
    Document form = anna(RETURN);
    visitor.loseSession();
    anna("/portal/cases");
    visitor.go(RETURN);

    assertIsThere(visitor.send(form, RETURN, ASKED));
  }

  @Test
  @DisplayName("STF-02 words of an account form outlive the session of staff")
  void pageOfStaff() throws Exception {
    signIn("admin", visitor.go("/sign-in"));
    Document page = visitor.go("/work/staff");
    visitor.loseSession();
    String action = page.select("main form").first().attr("action");
    Document door =
        visitor.send(
            page, action, Map.of("displayName", WORDS, "name", "kept-too", "roles", "returns"));
    assertThat(door.text()).contains("session has ended");
    Element again = signIn("admin", door).select("main form").first();

    assertThat(again.select("[name=displayName]").val()).isEqualTo(WORDS);
    assertThat(again.select("[value=returns]").hasAttr("checked")).isTrue();
    assertThat(again.select("[value=agent]").hasAttr("checked")).isFalse();
    assertThat(
            jdbc.sql("select count(*) from staff where username = 'kept-too'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName(
      "STF-02 words that nobody signed for are not kept, and what is refused says a way on")
  void forged() throws Exception {
    Document form = anna(RETURN);
    form.select("[name=_author]").val("forged");
    visitor.loseSession();
    visitor.send(form, RETURN, ASKED);
    assertThat(anna(RETURN).select("[data-kept]")).isEmpty();

    Document refused = visitor.send(form, RETURN, ASKED);
    assertThat(refused.text()).contains("open it again").doesNotContain("Your role");
  }

  @ParameterizedTest
  @DisplayName(
      "STF-02 no browser is shown a native box for passwords or a session id in an address")
  @ValueSource(
      strings = {
        "/api/v1/cases",
        "/api/v1/tasks",
        "/actuator/prometheus",
        "/v3/nothing",
        "/work",
        "/work/cases",
        "/portal/cases",
        "/studio",
        "/audit",
        "/sign-in",
        "/portal",
        "/"
      })
  void noNativeBox(String path) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("jsessionid");
    assertThat(answer.body()).doesNotContain("jsessionid");
  }

  @Test
  @DisplayName("RET-04 what a page reckons by itself after the session's end takes no form's place")
  void byItself() throws Exception {
    Element quote = anna(RETURN).selectFirst("#quote");
    assertThat(quote.attr("hx-headers")).isEqualTo("{\"X-Requested-With\": \"fetch\"}");
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + quote.attr("hx-post")))
            .header("HX-Request", "true")
            .header("X-Requested-With", "fetch")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(asked, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  private static void assertIsThere(Document page) {
    Element form = page.selectFirst("#return-form");
    assertThat(form.select("[name=comment]").val()).isEqualTo(WORDS);
    assertThat(form.select("[name='entries[0].quantity']").val()).isEqualTo("1");
    assertThat(form.select("[name='entries[0].reason'][checked]").val()).isEqualTo("DEFECTIVE");
    assertThat(form.text()).contains("had ended").contains("choose this file again: crack 1.png");
    assertThat(form.select("[name=_csrf]").val()).isNotEmpty();
  }

  private Document anna(String path) throws Exception {
    visitor.send(visitor.go("/portal"), "/portal/open", ANNA);
    return visitor.go(path);
  }

  private Document signIn(String name, Document door) throws Exception {
    return visitor.send(door, "/sign-in", Map.of("username", name, "password", name));
  }

  private long cases() {
    return jdbc.sql("select count(*) from service_case").query(Long.class).single();
  }
}
