package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseFixtures;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Hostile text through every door: taken or refused with a reason, echoed harmlessly, never a
 * failure, and what was refused left nothing behind.
 */
@Tag("corpus")
@RecourseTest
class HostileTextTest {

  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient sql;
  @Autowired Orders orders;
  @Autowired OpenCase openCase;
  @Autowired Clock clock;

  private Order order;
  private String number;
  private RequestPostProcessor buyer;

  @BeforeEach
  void aCase() {
    order = CaseFixtures.order(orders, clock.instant());
    buyer = user(order.customer().id()).roles("CUSTOMER");
    NewCase complaint =
        new NewCase(
            CaseType.COMPLAINT,
            Channel.PORTAL,
            order.number(),
            null,
            null,
            "It hums",
            "please",
            List.of(),
            null);
    number = openCase.open(complaint).serviceCase().number().value();
  }

  @ParameterizedTest
  @CsvSource({
    "agent, /work/cases, q",
    "agent, /work/cases, status",
    "agent, /work/cases, cursor",
    "agent, /work, case",
    "agent, /work, cursor",
    "agent, /work, due",
    "admin, /work/demo/mails, to",
    "auditor, /audit, number",
    "auditor, /audit, actor",
    "auditor, /audit, from",
    "auditor, /audit, cursor",
    "agent, /api/v1/cases, q",
    "agent, /api/v1/cases, orderNumber",
    "agent, /api/v1/cases, cursor",
    "agent, /api/v1/tasks, case",
    "agent, /api/v1/tasks, cursor",
    "auditor, /audit, type",
    "auditor, /audit, customer",
    "owner, /studio/models/RefundProcess, version",
    "owner, /studio/models/RefundProcess, draft",
    "customer, /policy, country"
  })
  @DisplayName("EDG-01 searching for hostile text")
  void searches(String role, String path, String field) throws Exception {
    RequestPostProcessor who = role.equals("customer") ? buyer : staff(role);
    knock(24, "audit_event", text -> get(path).param(field, text).with(who));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/portal/orders/{x}", "/portal/cases/{x}", "/portal/link/{x}", "/policy/{x}"})
  @DisplayName("EDG-01 addresses made of hostile text")
  void addresses(String path) throws Exception {
    knock(24, "service_case", text -> get(path, cut(text)).with(buyer));
  }

  @ParameterizedTest
  @CsvSource({"/portal/open, orderNumber, email", "/sign-in, username, password"})
  @DisplayName("EDG-01 hostile names at the doors")
  void doors(String path, String first, String second) throws Exception {
    knock(
        path.equals("/sign-in") ? 96 : 24,
        "service_case",
        text -> post(path).param(first, text).param(second, text).with(this::fromElsewhere));
  }

  @ParameterizedTest
  @ValueSource(strings = {"note", "exchangeSku", "reason", "quantity", "remedy", "line"})
  @DisplayName("EDG-01 hostile text in a request for a return")
  void returns(String field) throws Exception {
    String path = "/portal/orders/" + order.number() + "/return";
    knock(
        32,
        "service_case",
        text ->
            multipart(path)
                .param("submission", "s")
                .param("comment", text)
                .param("method", text)
                .param("entries[0].line", "1")
                .param("entries[0].quantity", "1")
                .param("entries[0].reason", "DEFECTIVE")
                .param("entries[0]." + field, text)
                .with(buyer));
  }

  @ParameterizedTest
  @CsvSource({
    "message, text, case_message",
    "withdraw, reason, case_message",
    "reopen, reason, case_message",
    "contest, reason, case_message",
    "rate, score, case_message"
  })
  @DisplayName("EDG-01 hostile words of a customer")
  void customerWords(String act, String field, String table) throws Exception {
    int stride = act.equals("message") ? 8 : 32;
    String path = "/portal/cases/" + number + "/" + act;
    knock(stride, table, text -> post(path).param(field, text).with(buyer));
  }

  @ParameterizedTest
  @CsvSource({"messages, text", "withdraw, reason", "convert, type"})
  @DisplayName("EDG-01 hostile words of staff, shown on the case afterwards")
  void staffWords(String act, String field) throws Exception {
    String path = "/work/cases/" + number + "/" + act;
    knock(
        32,
        "case_message",
        text -> post(path).param(field, text).param("internal", "true").with(staff("agent")));
    knock(100, "case_message", text -> get("/work/cases/" + number).with(staff("agent")));
    knock(100, "case_message", text -> get("/portal/cases/" + number).with(buyer));
  }

  @Test
  @DisplayName("EDG-01 hostile file names")
  void fileNames() throws Exception {
    String path = "/portal/cases/" + number + "/evidence";
    knock(
        32,
        "evidence",
        text ->
            multipart(path)
                .file(new MockMultipartFile("file", cut(text) + ".png", "image/png", PNG))
                .with(buyer));
    knock(100, "evidence", text -> get("/portal/cases/" + number).with(buyer));
  }

  @Test
  @DisplayName("EDG-01 hostile text in every field of a new case")
  void newCase() throws Exception {
    knock(
        32,
        "service_case",
        text ->
            body(
                "/api/v1/cases",
                Map.of(
                    "type",
                    "COMPLAINT",
                    "channel",
                    "API",
                    "orderNumber",
                    order.number(),
                    "subject",
                    text,
                    "body",
                    text,
                    "language",
                    text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BPMN", "DMN", "FORM"})
  @DisplayName("EDG-01 hostile text as a model")
  void models(String kind) throws Exception {
    knock(
        32,
        "model_draft",
        text ->
            body(
                "/api/v1/models/drafts",
                Map.of("kind", kind, "key", "hostile", "content", text),
                "owner"));
    knock(
        32,
        "model_draft",
        text ->
            post("/api/v1/models/check")
                .param("kind", kind)
                .param("key", cut(text))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(text.getBytes(StandardCharsets.UTF_8))
                .with(staff("owner")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "online-retail"})
  @DisplayName("EDG-01 hostile text as a file of orders")
  void imports(String format) throws Exception {
    knock(
        48,
        "service_case",
        text ->
            multipart("/work/imports")
                .file(
                    new MockMultipartFile(
                        "file",
                        cut(text) + ".csv",
                        "text/csv",
                        (text + "\n" + text).getBytes(StandardCharsets.UTF_8)))
                .param("format", format)
                .with(staff("agent")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/cases", "/api/v1/quotes", "/api/v1/models/drafts"})
  @DisplayName("EDG-01 what is no JSON, or JSON of another shape, is malformed")
  void parserSuite(String path) throws Exception {
    String role = path.contains("models") ? "owner" : "agent";
    for (char letter : new char[] {'n', 'y', 'i'}) {
      for (String input : HostileTexts.json(letter)) {
        MockHttpServletResponse answer =
            answer(
                post(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(input.getBytes(StandardCharsets.UTF_8))
                    .with(staff(role))
                    .with(csrf()));
        assertThat(answer.getStatus()).as("%s %s", letter, cut(input)).isIn(400, 413, 422);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
      }
    }
  }

  private void knock(int stride, String table, Function<String, MockHttpServletRequestBuilder> door)
      throws Exception {
    List<String> failures = new ArrayList<>();
    for (String text : HostileTexts.every(stride)) {
      int before = count(table);
      MockHttpServletResponse answer = answer(door.apply(text).with(csrf()));
      String said = answer.getContentAsString(StandardCharsets.UTF_8);
      boolean refused = answer.getStatus() >= 400;
      if (answer.getStatus() >= 500 || isPage(answer) && HostileTexts.echoes(said, text)) {
        failures.add(answer.getStatus() + " for " + cut(text));
      }
      if (refused && !table.equals("audit_event") && count(table) != before) {
        failures.add("refused but stored: " + cut(text));
      }
    }
    assertThat(failures).isEmpty();
  }

  private MockHttpServletResponse answer(RequestBuilder request) {
    try {
      return web.perform(request).andReturn().getResponse();
    } catch (Exception unanswered) {
      MockHttpServletResponse failed = new MockHttpServletResponse();
      failed.setStatus(599);
      return failed;
    }
  }

  private static boolean isPage(MockHttpServletResponse answer) {
    return answer.getContentType() != null && answer.getContentType().startsWith("text/html");
  }

  private MockHttpServletRequestBuilder body(String path, Map<String, ?> body, String... role) {
    try {
      return post(path)
          .contentType(MediaType.APPLICATION_JSON)
          .content(json.writeValueAsBytes(body))
          .with(staff(role.length == 0 ? "agent" : role[0]));
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private org.springframework.mock.web.MockHttpServletRequest fromElsewhere(
      org.springframework.mock.web.MockHttpServletRequest request) {
    int address = ADDRESSES.incrementAndGet();
    request.setRemoteAddr("10.7." + address / 250 + "." + address % 250);
    return request;
  }

  private int count(String table) {
    return sql.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private static RequestPostProcessor staff(String role) {
    return user(role).roles(role.toUpperCase(java.util.Locale.ROOT));
  }

  private static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 60) : text;
  }
}
