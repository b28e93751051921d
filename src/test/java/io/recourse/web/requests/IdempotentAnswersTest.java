package io.recourse.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.testing.RecourseTest;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** One key, one effect, one answer. */
@RecourseTest
class IdempotentAnswersTest {

  @Autowired MockMvc web;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  private final String key = UUID.randomUUID().toString();
  private final String order = "IDEM-" + key;

  @BeforeEach
  void anOrder() throws Exception {
    web.perform(
            put("/api/v1/orders/" + order)
                .with(user("agent").roles("AGENT"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"customer": {"id": "c-%1$s", "email": "%1$s@example.org", "name": "Anna",
                       "language": "en", "country": "DE"},
                     "placedAt": "2026-01-10T10:00:00Z", "currency": "EUR",
                     "lines": [{"line": 1, "sku": "LAMP", "name": "Oak desk lamp", "quantity": 3,
                       "unitPrice": {"amount": 7990, "currency": "EUR"},
                       "tax": {"amount": 0, "currency": "EUR"},
                       "discount": {"amount": 0, "currency": "EUR"},
                       "serials": [], "category": "lighting"}],
                     "shipping": {"amount": 0, "currency": "EUR"}, "payments": []}\
                    """
                        .formatted(key)))
        .andExpect(status().is2xxSuccessful());
  }

  @Test
  @DisplayName("the same key and body gives the first answer and does nothing again")
  void answersAgain() throws Exception {
    MockHttpServletResponse first = open(key, complaint("it hums"));
    MockHttpServletResponse again = open(key, complaint("it hums"));

    assertThat(first.getStatus()).isEqualTo(201);
    assertThat(again.getStatus()).isEqualTo(201);
    assertThat(again.getHeader("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
    assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  @DisplayName("the same key with another body is 422 and changes nothing")
  void refusesAnotherBody() throws Exception {
    open(key, complaint("it hums"));

    assertThat(open(key, complaint("it smells")).getStatus()).isEqualTo(422);
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  @DisplayName("the holder of a link gets no answer of the customer's other cases again")
  void answersBelongToTheirReader() throws Exception {
    String opened = open(key, complaint("it hums")).getContentAsString();
    String number = com.jayway.jsonpath.JsonPath.read(opened, "$.number");
    String person =
        sql.sql("select customer_id from service_case where number = ?")
            .param(number)
            .query(String.class)
            .single();

    assertThat(say(number, user(person).roles("CUSTOMER")).getStatus()).isEqualTo(201);
    assertThat(
            say(
                    number,
                    user(person)
                        .authorities(
                            AuthorityUtils.createAuthorityList("ROLE_CUSTOMER", "CASE_RC-1")))
                .getStatus())
        .isEqualTo(404);
    assertThat(say(number, user(person).roles("WAREHOUSE")).getHeader("Idempotent-Replayed"))
        .as("staff of the same name")
        .isNull();
  }

  private MockHttpServletResponse say(String number, RequestPostProcessor who) throws Exception {
    return web.perform(
            post("/api/v1/cases/" + number + "/messages")
                .with(who)
                .with(csrf())
                .header("Idempotency-Key", "say " + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"my words\"}"))
        .andReturn()
        .getResponse();
  }

  @Test
  @DisplayName("a refused request leaves its key free for the corrected one")
  void freesTheKeyOfARefusedRequest() throws Exception {
    assertThat(open(key, "{\"type\": \"NONSENSE\"}").getStatus()).isBetween(400, 422);
    assertThat(open(key, complaint("it hums")).getStatus()).isEqualTo(201);
  }

  @Test
  @DisplayName("while the first request is at work the second is told to wait")
  void oneAtATime() throws Exception {
    Integer status =
        transaction.execute(
            atWork -> {
              sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                  .param("agent " + key)
                  .query(String.class)
                  .single();
              return inAnotherThread();
            });
    assertThat(status).isEqualTo(409);
    assertThat(cases()).isZero();
  }

  @Test
  @DisplayName("work that the database gave up twice for another's is done on the third try, once")
  void runsAgainWhatLostARace() throws Exception {
    try (LostRaces races = LostRaces.of(sql, order, "after insert", 2)) {
      MockHttpServletResponse opened = open(key, complaint("it hums"));

      assertThat(opened.getStatus()).isEqualTo(201);
      assertThat(opened.getContentAsString()).contains("it hums");
      assertThat(races.run()).isEqualTo(3);
    }
    assertThat(open(key, complaint("it hums")).getHeader("Idempotent-Replayed")).isEqualTo("true");
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  @DisplayName("work that was given up while it committed answers once, with the last try's words")
  void runsAgainWhatWasLostAtTheCommit() throws Exception {
    try (LostRaces races = LostRaces.of(sql, order, LostRaces.AT_COMMIT, 1)) {
      MockHttpServletResponse opened = open(key, complaint("it hums"));

      assertThat(opened.getStatus()).isEqualTo(201);
      assertThat(opened.getHeaders("Location")).hasSize(1);
      assertThat(opened.getContentAsString()).contains("it hums").doesNotContain("}{");
      assertThat(races.run()).isEqualTo(2);
    }
    assertThat(cases()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"after insert", LostRaces.AT_COMMIT})
  @DisplayName("work that loses every time ends as 409 after a few tries and frees its key")
  void endsWhatLosesEveryTime(String when) throws Exception {
    try (LostRaces races = LostRaces.of(sql, order, when, Integer.MAX_VALUE)) {
      MockHttpServletResponse refused = open(key, complaint("it hums"));

      assertThat(refused.getStatus()).isEqualTo(409);
      assertThat(refused.getContentType()).isEqualTo("application/problem+json");
      assertThat(refused.getHeader("Location")).isNull();
      assertThat(races.run()).isBetween(2, 10);
    }
    assertThat(cases()).isZero();
    assertThat(open(key, complaint("it hums")).getStatus()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"after insert", LostRaces.AT_COMMIT})
  @DisplayName("work without a key is run again as well, wherever a lost race rolled it back")
  void runsAgainWithoutAKey(String when) throws Exception {
    try (LostRaces races = LostRaces.of(sql, order, when, 2)) {
      assertThat(open(null, complaint("it hums")).getStatus()).isEqualTo(201);
      assertThat(races.run()).isEqualTo(3);
    }
    assertThat(cases()).isEqualTo(1);
  }

  private int inAnotherThread() {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return open(key, complaint("it hums")).getStatus();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            })
        .join();
  }

  private MockHttpServletResponse open(String withKey, String body) throws Exception {
    MockHttpServletRequestBuilder request =
        post("/api/v1/cases")
            .with(user("agent").roles("AGENT"))
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    if (withKey != null) {
      request.header("Idempotency-Key", withKey);
    }
    return web.perform(request).andReturn().getResponse();
  }

  private String complaint(String text) {
    return """
    {"type": "COMPLAINT", "channel": "PHONE", "orderNumber": "%s", "subject": "%s", "text": "please"}\
    """
        .formatted(order, text);
  }

  private long cases() {
    return sql.sql("select count(*) from service_case where order_number = ?")
        .param(order)
        .query(Long.class)
        .single();
  }
}
