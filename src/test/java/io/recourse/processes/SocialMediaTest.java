package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.WebhookSignature;
import io.recourse.inquiries.process.InquiryElements;
import io.recourse.messages.TellCustomer;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** NTF-04: whoever began on social media is told there how their case goes and how it is solved. */
@RecourseTest
class SocialMediaTest {

  @Autowired ReturnsFixture fixture;
  @Autowired Cases cases;
  @Autowired TellCustomer tell;
  @Autowired TransactionTemplate transactions;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  private final String handle = "kim-" + System.nanoTime();

  @Test
  @DisplayName("NTF-04 progress and solution are pushed on the channel where the customer began")
  void told() throws Exception {
    CaseNumber number = opened("1", "灯不亮了，怎么办？");
    ServiceCase opened = cases.get(number);
    assertThat(opened.origin().channel()).isEqualTo(Channel.SOCIAL_MEDIA);
    assertThat(opened.language()).isEqualTo("zh-CN");
    fixture.run(number);
    assertThat(read()).hasSize(1).first().asString().contains(number.value(), "/portal/link/");

    transactions.executeWithoutResult(
        work -> tell.tell(number, "progress", Map.of(), "social:" + number));
    fixture.run(number);
    assertThat(read()).hasSize(2);

    fixture.finish(
        number,
        InquiryElements.ANSWER_INQUIRY,
        "agent",
        Map.of("outcome", "answer", "words", "换一个灯泡。"));
    assertThat(read()).hasSize(3).last().asString().contains("换一个灯泡。");
    assertThat(
            jdbc.sql(
                    """
                    select distinct channel || ' ' || delivery_state from case_message
                    where case_number = ? and direction = 'OUT'
                    """)
                .param(number.value())
                .query(String.class)
                .list())
        .containsExactly("SOCIAL_MEDIA SENT");
  }

  @Test
  @DisplayName("NTF-04 INT-03 a further message joins the open case and is answered from the inbox")
  void joins() throws Exception {
    CaseNumber number = opened("1", "Does it come in blue?");
    fixture.run(number);
    wrote("2", "And in green?").andExpect(jsonPath("$.case").value(number.value()));
    wrote("2", "And in green?").andExpect(jsonPath("$.news").value(false));
    agent(get("/work/inbox").param("channel", "SOCIAL_MEDIA"))
        .andExpect(content().string(containsString("And in green?")));
    agent(
            post("/work/inbox/" + number + "/answer")
                .param("text", "In both.")
                .param("seen", "2999-01-01T00:00:00Z"))
        .andExpect(flash().attribute("done", number.value()));
    fixture.run(number);
    assertThat(read()).last().asString().contains("In both.");

    jdbc.sql("update service_case set closed_at = now() where number = ?")
        .param(number.value())
        .update();
    assertThat(opened("3", "Where is it?")).isNotEqualTo(number);
  }

  @Test
  @DisplayName("NTF-04 who writes twice at first is met once")
  void metOnce() {
    List<Integer> answers =
        IntStream.range(0, 6).parallel().mapToObj(at -> first("first" + at)).toList();
    assertThat(answers).containsOnly(202);
    assertThat(
            jdbc.sql("select count(*) from customer where name = ?")
                .param(handle)
                .query(Integer.class)
                .single())
        .isOne();
  }

  private int first(String message) {
    Map<String, String> said = new HashMap<>(said(message, "Hello"));
    said.put("name", handle);
    try {
      return signed(said).andReturn().getResponse().getStatus();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  @DisplayName("NTF-04 what is not signed, of nobody or empty opens nothing")
  void refused() throws Exception {
    Map<String, String> said = said("1", "Hello");
    posted(said, "t=1,v1=00").andExpect(status().isUnauthorized());
    for (String field : List.of("network", "from", "message", "text")) {
      Map<String, String> less = new HashMap<>(said);
      less.remove(field);
      signed(less).andExpect(status().isUnprocessableEntity());
      less.put(field, "nul \0");
      signed(less).andExpect(status().isUnprocessableEntity());
    }
    assertThat(
            jdbc.sql("select count(*) from social_contact where handle = ?")
                .param(handle)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private CaseNumber opened(String message, String text) throws Exception {
    String told = wrote(message, text).andReturn().getResponse().getContentAsString();
    return new CaseNumber(json.readTree(told).path("case").asText());
  }

  /** What somebody read there, the oldest first. */
  private List<String> read() {
    return jdbc.sql("select body from simulated_social where handle = ? order by at")
        .param(handle)
        .query(String.class)
        .list();
  }

  private Map<String, String> said(String message, String text) {
    return Map.of(
        "network",
        "wechat",
        "from",
        handle,
        "message",
        handle + message,
        "name",
        "Kim",
        "language",
        "zh-CN",
        "text",
        text);
  }

  private ResultActions wrote(String message, String text) throws Exception {
    return signed(said(message, text)).andExpect(status().isAccepted());
  }

  private ResultActions signed(Map<String, String> said) throws Exception {
    return posted(
        said, new WebhookSignature("demo-secret", clock).sign(json.writeValueAsBytes(said)));
  }

  private ResultActions posted(Map<String, String> said, String signature) throws Exception {
    return http.perform(
        post("/api/v1/webhooks/social")
            .contentType("application/json")
            .header("X-Recourse-Signature", signature)
            .content(json.writeValueAsBytes(said)));
  }

  private ResultActions agent(MockHttpServletRequestBuilder asked) throws Exception {
    return http.perform(asked.with(user("agent").roles("AGENT")).with(csrf()));
  }
}
