package io.recourse.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** A session is good for as long as the account behind it stays what it was. */
@RecourseTest
class StandingSessionsTest {

  @Autowired MockMvc web;
  @Autowired JdbcClient jdbc;
  @Autowired PasswordEncoder passwords;

  String name;
  MockHttpSession session;

  @BeforeEach
  void signIn() throws Exception {
    name = "s" + System.nanoTime();
    jdbc.sql(
            "insert into staff (username, display_name, password_hash, roles)"
                + " values (?, 'Someone', ?, array['agent', 'lead'])")
        .params(name, passwords.encode("long enough"))
        .update();
    session =
        (MockHttpSession)
            web.perform(
                    post("/sign-in")
                        .param("username", name)
                        .param("password", "long enough")
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession();
    assertThat(page("/work").getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @DisplayName("STF-02 a session ends with the account's activity, role or password")
  @ValueSource(
      strings = {
        "active = false",
        "roles = array['agent']",
        "password_hash = '{noop}something new'"
      })
  void ends(String change) throws Exception {
    jdbc.sql("update staff set " + change + " where username = ?").param(name).update();

    MockHttpServletResponse refused = page("/work");
    assertThat(refused.getStatus()).isEqualTo(302);
    assertThat(refused.getRedirectedUrl()).endsWith("/sign-in");
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  @DisplayName("STF-02 what is not about access leaves the session alone")
  void stays() throws Exception {
    jdbc.sql("update staff set display_name = 'Someone Else' where username = ?")
        .param(name)
        .update();

    assertThat(page("/work").getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse page(String path) throws Exception {
    return web.perform(get(path).accept("text/html").session(session)).andReturn().getResponse();
  }
}
