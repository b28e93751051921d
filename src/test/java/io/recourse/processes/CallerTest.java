package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.WebhookSignature;
import io.recourse.testing.RecourseTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** CUS-08 INT-11: who calls is found by what they say, or by the number that rings. */
@RecourseTest
class CallerTest {

  @Autowired ReturnsFixture fixture;
  @Autowired Cases cases;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  private final String own = String.valueOf(System.nanoTime());
  private final String phone = "+49 30 " + own.substring(own.length() - 8);
  private CaseNumber number;

  @BeforeEach
  void open() {
    number = fixture.open(CaseType.INQUIRY);
    jdbc.sql("update customer set name = ?, phone = ? where id = ?")
        .params("Kim " + own, phone, cases.get(number).customerId())
        .update();
  }

  @Test
  @DisplayName("INT-11 a signed ring is shown; one agent takes the call and has the caller’s file")
  void rings() throws Exception {
    String body = "{\"call\": \"c%s\", \"from\": \"%s\"}".formatted(own, phone);
    ring(body, "t=1,v1=00").andExpect(status().isUnauthorized());
    ring(body, signed(body)).andExpect(content().json("{\"news\": true}"));
    ring(body, signed(body)).andExpect(content().json("{\"news\": false}"));
    ring("{\"call\": \"x\"}", signed("{\"call\": \"x\"}"))
        .andExpect(status().isUnprocessableEntity());
    as(get("/work/hotline/calls")).andExpect(content().string(containsString(phone + " rings")));

    as(post("/work/hotline/calls/c" + own))
        .andExpect(redirectedUrl("/work/hotline?q=" + phone.replace("+", "%2B").replace(" ", "+")));
    as(get("/work/hotline").param("q", phone))
        .andExpect(content().string(containsString(number.value())));
    as(get("/work/hotline/calls")).andExpect(content().string(not(containsString(phone))));
    http.perform(post("/work/hotline/calls/c" + own).with(user("lead").roles("LEAD")).with(csrf()))
        .andExpect(redirectedUrl("/work/hotline"));
    assertThat(
            jdbc.sql("select taken_by from ringing_call where id = ?")
                .param("c" + own)
                .query(String.class)
                .single())
        .isEqualTo("agent");
  }

  private String signed(String body) {
    return new WebhookSignature("demo-secret", clock).sign(body.getBytes(StandardCharsets.UTF_8));
  }

  private ResultActions ring(String body, String signature) throws Exception {
    return http.perform(
        post("/api/v1/webhooks/calls")
            .contentType(MediaType.APPLICATION_JSON)
            .header("X-Recourse-Signature", signature)
            .content(body));
  }

  private ResultActions as(MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request.with(user("agent").roles("AGENT")).with(csrf()));
  }
}
