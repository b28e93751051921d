package io.recourse.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.testing.RecourseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How an account begins, changes and ends, on the pages and at the first start. */
@RecourseTest
class StaffAccountsTest {

  static final String GOOD = "a whole sentence is good";

  @Autowired MockMvc web;
  @Autowired JdbcClient jdbc;
  @Autowired Accounts accounts;
  @Autowired ManageStaff staff;
  @Autowired SetPassword passwords;

  String name;

  @BeforeEach
  void newName() {
    name = "n" + System.nanoTime();
  }

  @Test
  @DisplayName("STF-02 an admin adds an account, its owner sets the password by a link, once")
  void fromNothingToSignedIn() throws Exception {
    String link = (String) add("agent").getFlashMap().get("link");
    String path = link.substring(link.indexOf("/set-password"));

    assertThat(page(get(path)).getContentAsString()).contains(name);
    assertThat(set(path, GOOD).getRedirectedUrl()).isEqualTo("/sign-in?changed");
    assertThat(signIn(GOOD).getRedirectedUrl()).as("to the desk of the role").endsWith("/");
    assertThat(set(path, "another whole sentence").getStatus()).isEqualTo(404);
    assertThat(page(get(path)).getStatus()).isEqualTo(404);
    assertThat(events()).containsExactly("StaffAccountAdded", "StaffInvited", "StaffPasswordSet");
  }

  @ParameterizedTest
  @DisplayName("STF-02 a short, plain or endless password is refused, and the link stays good")
  @ValueSource(strings = {"", "elevenchars", "aaaaaaaaaaaaaaaa", "LONG"})
  void refusedPasswords(String password) throws Exception {
    String link = (String) add("agent").getFlashMap().get("link");
    String path = link.substring(link.indexOf("/set-password"));

    assertThat(set(path, password.replace("LONG", "长句".repeat(20))).getStatus()).isEqualTo(422);
    assertThat(set(path, GOOD).getStatus()).isEqualTo(302);
  }

  @Test
  @DisplayName("STF-02 people change their own password only beside the one in use")
  void ownPassword() throws Exception {
    passwords.byLink(token(add("agent")), GOOD);
    MockHttpSession session =
        (MockHttpSession) web.perform(form(GOOD)).andReturn().getRequest().getSession();
    MockHttpServletRequestBuilder change =
        post("/work/password").param("password", "the next whole sentence").session(session);

    assertThat(page(change.param("now", "wrong").with(csrf())).getStatus()).isEqualTo(422);
    MockHttpServletRequestBuilder right =
        post("/work/password")
            .param("password", "the next whole sentence")
            .param("now", GOOD)
            .session(session);
    assertThat(page(right.with(csrf())).getRedirectedUrl()).isEqualTo("/sign-in?changed");
    assertThat(page(get("/work").accept("text/html").session(session)).getRedirectedUrl())
        .endsWith("/sign-in");
    assertThat(signIn("the next whole sentence").getRedirectedUrl()).endsWith("/");
  }

  @Test
  @DisplayName("STF-02 roles change and an account closes, on the trail; its links are dead")
  void changeAndClose() throws Exception {
    String token = token(add("agent"));
    admin(post("/work/staff/" + name + "/roles").param("roles", "finance"));
    admin(post("/work/staff/" + name + "/activity").param("active", "false"));

    assertThat(accounts.all()).contains(new Account(name, "Someone", List.of("finance"), false));
    assertThat(passwords.ownerOf(token)).isEmpty();
    assertThat(events()).contains("StaffRolesChanged", "StaffAccountDeactivated");
  }

  @Test
  @DisplayName("STF-02 a bad account is refused beside its form and nothing typed is lost")
  void badAccount() throws Exception {
    MvcResult refused =
        web.perform(
                post("/work/staff")
                    .param("name", "Not A Name")
                    .param("displayName", "Kept Words")
                    .param("roles", "agent")
                    .with(user("admin").roles("ADMIN"))
                    .with(csrf()))
            .andReturn();

    assertThat(refused.getResponse().getStatus()).isEqualTo(422);
    assertThat(refused.getResponse().getContentAsString()).contains("Not A Name", "Kept Words");
  }

  @Test
  @DisplayName("STF-02 the last admin stays")
  void lastAdmin() throws Exception {
    second(false);
    try {
      assertThat(accounts.all().stream().filter(Account::isActiveAdmin)).hasSize(1);
      assertThat(
              admin(post("/work/staff/admin/activity").param("active", "false"))
                  .getResponse()
                  .getStatus())
          .isEqualTo(409);
      assertThat(
              admin(post("/work/staff/admin/roles").param("roles", "agent"))
                  .getResponse()
                  .getStatus())
          .isEqualTo(409);
    } finally {
      second(true);
    }
  }

  /** The demo's other admin. */
  private void second(boolean active) {
    jdbc.sql("update staff set active = ? where username = 'admin2'").param(active).update();
  }

  @Test
  @DisplayName("STF-02 create-admin makes an account and a link to its password")
  void createAdmin() {
    FirstWayIn command = new FirstWayIn(accounts, staff, passwords);

    command.run(new DefaultApplicationArguments("create-admin", name));

    assertThat(accounts.all()).contains(new Account(name, name, List.of("admin"), true));
    assertThat(events()).containsExactly("StaffAccountAdded", "StaffInvited");
    staff.setActive(name, false);
  }

  private MvcResult add(String role) throws Exception {
    return admin(
        post("/work/staff")
            .param("name", name)
            .param("displayName", "Someone")
            .param("roles", role));
  }

  private static String token(MvcResult added) {
    String link = (String) added.getFlashMap().get("link");
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private MvcResult admin(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(user("admin").roles("ADMIN")).with(csrf())).andReturn();
  }

  private MockHttpServletResponse set(String path, String password) throws Exception {
    return page(post(path).param("password", password).with(csrf()));
  }

  private MockHttpServletResponse signIn(String password) throws Exception {
    return page(form(password));
  }

  private MockHttpServletRequestBuilder form(String password) {
    return post("/sign-in").param("username", name).param("password", password).with(csrf());
  }

  private MockHttpServletResponse page(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }

  private List<String> events() {
    return jdbc.sql("select type from audit_event where data::text like ? order by seq")
        .param("%\"" + name + "\"%")
        .query(String.class)
        .list();
  }
}
