package io.recourse.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Where settings publish them, as the demo's do, the API's description and figures are there. */
@RecourseTest
class OpenInTheDemoTest {

  @Autowired MockMvc web;

  @Test
  @DisplayName("springdoc.api-docs.enabled=true publishes the description to everybody")
  void description() throws Exception {
    var answer = web.perform(get("/v3/api-docs")).andReturn().getResponse();
    assertThat(answer.getContentAsString()).contains("\"openapi\":\"3.1");
  }

  @Test
  @DisplayName("exposed figures are for admins only")
  void figures() throws Exception {
    var stranger = web.perform(get("/actuator/prometheus")).andReturn().getResponse();
    var agent = web.perform(get("/actuator/prometheus").with(user("a").roles("AGENT"))).andReturn();
    assertThat(stranger.getStatus()).isEqualTo(401);
    assertThat(agent.getResponse().getStatus()).isEqualTo(403);
  }
}
