package io.recourse.goodwill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.refunds.RefundScenario;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** RFD-03 Points, coupons and money are given from within a case, inside limits per role. */
@RecourseTest
class GrantGoodwillTest {

  @Autowired RefundScenario scenario;
  @Autowired GrantGoodwill grant;
  @Autowired GoodwillBook book;
  @Autowired ProcessDriver driver;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  CaseNumber number;

  @BeforeEach
  void aCase() {
    number = scenario.approvedCase(scenario.order(1, 5_000), 1, "agent");
  }

  @Test
  @DisplayName("RFD-03 points are granted once per key, told to the customer and kept for good")
  void points() throws Exception {
    String key = UUID.randomUUID().toString();
    Goodwill first = grant.grant(number, Gesture.points(300, "long wait"), "agent", key);
    Goodwill again = grant.grant(number, Gesture.points(300, "long wait"), "agent", key);

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(book.ofCase(number)).hasSize(1);
    assertThat(
            text("select body from case_message where case_number = ? and template = 'goodwill'"))
        .contains("300 points");
    assertThat(text("select type from audit_event where chain = ? and type = 'GoodwillGranted'"))
        .isNotNull();
    assertThatThrownBy(() -> jdbc.sql("update goodwill_entry set points = 9").update())
        .isInstanceOf(DataIntegrityViolationException.class);
    String customer = text("select customer_id from service_case where number = ?");
    web.perform(get("/portal/cases/" + number).with(user(customer).roles("CUSTOMER")))
        .andExpect(content().string(containsString("300 points")));
  }

  @Test
  @DisplayName("RFD-03 beyond the limit of a role it is refused, and the next role may grant it")
  void limits() {
    assertRefused(Gesture.points(501, "too much"), "agent", "lead");
    grantAll(Gesture.points(500, "first"), "agent");
    grantAll(Gesture.points(500, "second"), "agent");
    assertRefused(Gesture.points(1, "beyond the year"), "agent", "365 days");
    assertRefused(Gesture.points(1, "not theirs"), "warehouse", "at most 0");
    grantAll(Gesture.points(2_000, "the lead may"), "lead");
    assertThat(book.ofCase(number)).hasSize(3);
  }

  @Test
  @DisplayName("RFD-03 money goes back the way the order was paid, beside what the case brings")
  void money() {
    grantAll(Gesture.money(new Money(900, "EUR"), "sorry"), "agent");
    driver.runJobs(number);

    assertThat(
            text("select state from refund where case_number = ? and decision_key like 'aside/%'"))
        .isEqualTo("SETTLED");
    assertRefused(Gesture.money(new Money(900, "USD"), "sorry"), "agent", "EUR");
  }

  @Test
  @DisplayName("RFD-03 a coupon is granted over the API and on the page; customers read no reason")
  void doors() throws Exception {
    String path = "/api/v1/cases/" + number + "/goodwill";
    String coupon =
        "{\"kind\":\"COUPON\",\"amount\":{\"amount\":1500,\"currency\":\"EUR\"},\"reason\":\"late\"}";
    web.perform(
            post(path)
                .with(user("mia").roles("AGENT"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(coupon))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("Idempotency-Key")));
    assertThat(book.ofCase(number)).isEmpty();
    for (int call = 0; call < 2; call++) {
      web.perform(
              post(path)
                  .with(user("mia").roles("AGENT"))
                  .header("Idempotency-Key", "late-" + number)
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(coupon))
          .andExpect(status().isCreated())
          .andExpect(jsonPath("$.coupon").isNotEmpty())
          .andExpect(jsonPath("$.validUntil").isNotEmpty());
      forgetAnswers();
    }
    assertThat(book.ofCase(number)).hasSize(1);
    web.perform(
            post(path)
                .with(user("wim").roles("WAREHOUSE"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(coupon))
        .andExpect(status().isForbidden());
    String customer = text("select customer_id from service_case where number = ?");
    web.perform(get(path).with(user(customer).roles("CUSTOMER")))
        .andExpect(jsonPath("$.items[0].kind").value("COUPON"))
        .andExpect(jsonPath("$.items[0].reason").doesNotExist());

    String page = "/work/cases/" + number + "/goodwill";
    web.perform(get(page).with(user("lea").roles("LEAD")))
        .andExpect(content().string(containsString("late")));
    web.perform(
            post(page)
                .with(user("lea").roles("LEAD"))
                .with(csrf())
                .param("key", UUID.randomUUID().toString())
                .param("kind", "COUPON")
                .param("worth", "200.00")
                .param("currency", "EUR")
                .param("reason", "more"))
        .andExpect(flash().attribute("refused", containsString("owner")));
    assertThat(book.ofCase(number)).hasSize(1);
  }

  @Test
  @DisplayName("RFD-03 a sum beyond every number is refused on the page")
  void beyond_numbers() throws Exception {
    web.perform(
            post("/work/cases/" + number + "/goodwill")
                .with(user("lea").roles("LEAD"))
                .with(csrf())
                .param("key", UUID.randomUUID().toString())
                .param("kind", "COUPON")
                .param("worth", "1E2147483647")
                .param("currency", "EUR")
                .param("reason", "more"))
        .andExpect(flash().attribute("refused", containsString("must be a number")));
  }

  /** As after their retention. */
  private void forgetAnswers() {
    var unused = jdbc.sql("delete from idempotent_answer").update();
  }

  private void grantAll(Gesture gesture, String role) {
    var unused = grant.grant(number, gesture, role, UUID.randomUUID().toString());
  }

  private void assertRefused(Gesture gesture, String role, String why) {
    int before = book.ofCase(number).size();
    assertThatThrownBy(() -> grantAll(gesture, role))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.getMessage() + refused.errors()).contains(why));
    assertThat(book.ofCase(number)).hasSize(before);
  }

  private String text(String sql) {
    return scenario.text(sql, number.value());
  }
}
