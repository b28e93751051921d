package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.inquiries.process.InquiryElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * One question through every door: answered, taken up again, made a return, withdrawn, reopened.
 */
@RecourseTest
class InquiryStoryTest {

  @Autowired MockMvc http;
  @Autowired ObjectMapper json;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;

  @Test
  @DisplayName("INT-01 answered, converted to a return, withdrawn, reopened: no clock is left over")
  void told() throws Exception {
    String order = fixture.order(2);
    JsonNode opened =
        sent(
            "/api/v1/cases",
            agent(),
            Map.of(
                "type", "INQUIRY",
                "channel", "EMAIL",
                "orderNumber", order,
                "subject", "The cups",
                "text", "Can I still send them back?",
                "lines",
                    java.util.List.of(Map.of("line", CUPS, "quantity", 1, "reason", "UNWANTED"))));
    CaseNumber number = new CaseNumber(opened.path("number").asText());
    assertThat(opened.path("processDefinition").path("key").asText()).isEqualTo("InquiryProcess");
    assertThat(opened.path("team").asText()).isEqualTo("agent");
    answer(number);
    assertThat(read(number).path("status").asText()).isEqualTo("CLOSED");
    act(number, "reopen", customer(number), Map.of("reason", "Then I want to."));
    assertThat(read(number).path("next").path("step").asText()).isEqualTo("firstResponse");

    act(number, "convert", agent(), Map.of("type", "RETURN", "reason", "A return."));
    driver.runJobs(number);
    assertThat(fixture.hasReturnParcel(number)).isTrue();
    act(number, "withdraw", customer(number), Map.of("reason", "I keep them."));
    driver.runJobs(number);
    assertThat(read(number).path("status").asText()).isEqualTo("WITHDRAWN");
    assertThat(running(number)).isZero();

    act(number, "reopen", customer(number), Map.of("reason", "No, I do not."));
    fixture.approve(number);
    fixture.latest(number, ParcelStatus.DELIVERED);
    fixture.inspect(number, CUPS, 1, 1);
    fixture.settle(number);

    JsonNode end = read(number);
    assertThat(end.path("status").asText()).isEqualTo("CLOSED");
    assertThat(end.path("clocks")).isNotEmpty();
    assertThat(running(number)).isZero();
    assertThat(driver.instances(number)).isEmpty();
    assertThat(end.path("clocks").findValuesAsText("name")).contains("firstResponse", "resolution");
  }

  @Test
  @DisplayName("INT-07 the portal asks, says what is missing in words, and shows the answer")
  void on_the_portal() throws Exception {
    CaseNumber before = fixture.open(CaseType.INQUIRY);
    String customer = cases.get(before).customerId();
    String order = cases.get(before).orderNumber();
    http.perform(get("/portal/orders/" + order).with(user(customer).roles("CUSTOMER")))
        .andExpect(status().isOk())
        .andExpect(result -> assertThat(body(result)).contains("/portal/inquiries/new?order="));
    http.perform(ask(customer, order, "Care", ""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(result -> assertThat(body(result)).contains("Care", "class=\"error\""));
    http.perform(ask(customer, "DEMO-NOT-MINE", "Care", "May I wash it?"))
        .andExpect(status().isUnprocessableEntity());
    String place =
        http.perform(ask(customer, order, "Care", "May I wash it?"))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    CaseNumber number = new CaseNumber(place.substring(place.lastIndexOf('/') + 1));
    answer(number);
    String page =
        http.perform(get(place).with(user(customer).roles("CUSTOMER")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page)
        .contains("May I wash it?", "Yes, until May.", "/rate")
        .doesNotContain("Your articles");
  }

  private MockHttpServletRequestBuilder ask(
      String customer, String order, String subject, String text) {
    return post("/portal/inquiries/new")
        .param("submission", subject + text + order)
        .param("order", order)
        .param("subject", subject)
        .param("text", text)
        .with(user(customer).roles("CUSTOMER"))
        .with(csrf());
  }

  private void answer(CaseNumber number) throws Exception {
    String task = fixture.task(number, InquiryElements.ANSWER_INQUIRY).getId();
    sent("/api/v1/tasks/" + task + "/claim", agent(), Map.of());
    sent(
        "/api/v1/tasks/" + task + "/complete",
        agent(),
        Map.of("values", Map.of("outcome", "answer", "words", "Yes, until May.")));
  }

  private void act(CaseNumber number, String act, RequestPostProcessor who, Map<String, ?> body)
      throws Exception {
    sent("/api/v1/cases/" + number + "/" + act, who, body);
  }

  private JsonNode sent(String path, RequestPostProcessor who, Map<String, ?> body)
      throws Exception {
    String answer =
        http.perform(
                post(path)
                    .with(who)
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json.writeValueAsString(body)))
            .andExpect(status().is2xxSuccessful())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return json.readTree(answer);
  }

  private JsonNode read(CaseNumber number) throws Exception {
    return json.readTree(
        body(http.perform(get("/api/v1/cases/" + number).with(agent())).andReturn()));
  }

  private long running(CaseNumber number) throws Exception {
    return read(number).path("clocks").findValuesAsText("state").stream()
        .filter("RUNNING"::equals)
        .count();
  }

  private RequestPostProcessor customer(CaseNumber number) {
    return user(cases.get(number).customerId()).roles("CUSTOMER");
  }

  private static RequestPostProcessor agent() {
    return user("agent").roles("AGENT");
  }

  private static String body(org.springframework.test.web.servlet.MvcResult result)
      throws java.io.UnsupportedEncodingException {
    return result.getResponse().getContentAsString();
  }
}
