package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ReopenCase;
import io.recourse.intake.ConvertCase;
import io.recourse.platform.MovableClock;
import io.recourse.platform.RemoveOldRecords;
import io.recourse.suggestions.process.SuggestionElements;
import io.recourse.terms.CaseClocks;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way a suggestion can go, told to its author at each turn. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionProcessTest {

  private static final String WEIGH = SuggestionElements.WEIGH;
  private static final String CARRY_OUT = SuggestionElements.CARRY_OUT;
  private static final Duration PACE = Duration.ofSeconds(3);

  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired WithdrawCase withdraw;
  @Autowired ReopenCase reopen;
  @Autowired ConvertCase convert;
  @Autowired MockMvc http;
  @Autowired CaseClocks clocks;
  @Autowired TransactionTemplate transactions;
  @Autowired Postbox postbox;
  @Autowired RemoveOldRecords old;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final List<String> walked = new ArrayList<>();
  private String shown;

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(SuggestionElements.PROCESS, walked)).isEmpty();
  }

  @AfterEach
  void at_our_time() {
    clock.setAhead(Duration.ZERO);
  }

  @Test
  @DisplayName(
      "INT-08 received, weighed, adopted, done: each is told by mail and seen by its author")
  void done() throws Exception {
    CaseNumber number = made();
    seen(number, "RECEIVED", "Received");
    say(number, "weigh", "We ask the workshop first.");
    seen(number, "WEIGHED", "Being weighed");
    say(number, "adopt", "From May on.");
    seen(number, "ADOPTED", "Adopted");
    fixture.finish(number, CARRY_OUT, "lead", Map.of("words", "The boxes are of paper now."));

    seen(number, "DONE", "Done");
    assertThat(fixture.mails(number))
        .containsExactly(
            "suggestionReceived", "suggestionWeighed", "suggestionAdopted", "suggestionDone");
    assertThat(fixture.clock(number, "carryOutSuggestion")).isEqualTo("MET");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("TRI-09 nobody reads it: weighed by default; nobody decides: declined, and told so")
  void nobody_acts() throws Exception {
    CaseNumber number = made();
    driver.fireTimer(number, "Timer_WeighingLate");
    assertThat(fixture.task(number, WEIGH).getPriority()).isEqualTo(100);
    driver.fireTimer(number, "Timer_WeighingOver");
    seen(number, "WEIGHED", "Being weighed");
    assertThat(fixture.clock(number, "readSuggestion")).isEqualTo("BREACHED");
    driver.fireTimer(number, "Timer_WeighingOver");

    seen(number, "DECLINED", "Declined");
    assertThat(fixture.clock(number, "weighSuggestion")).isEqualTo("BREACHED");
    assertThat(fixture.mails(number)).last().isEqualTo("suggestionDeclined");
    assertOver(number, CaseStatus.REFUSED);
  }

  @Test
  @DisplayName("INT-08 declined with a reason, looked at again, adopted, not carried out: stays so")
  void looked_at_again() throws Exception {
    CaseNumber number = made();
    transactions.executeWithoutResult(begun -> startIncident(number));
    say(number, "decline", "Paper gets wet.");
    assertThat(fixture.clock(number, "incident#1")).isEqualTo("CANCELLED");
    assertOver(number, CaseStatus.REFUSED);
    reopen.reopen(number, "Waxed paper does not.", null);
    driver.runJobs(number);
    seen(number, "WEIGHED", "Being weighed");
    String shown = "Waxed paper, " + number;
    fixture.finish(
        number, WEIGH, "agent", Map.of("outcome", "adopt", "words", "Right.", "published", shown));
    http.perform(get("/portal/suggestions"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(shown)));
    driver.fireTimer(number, "Timer_CarryingOutOver");

    seen(number, "ADOPTED", "Adopted");
    assertThat(fixture.clock(number, "carryOutSuggestion")).isEqualTo("BREACHED");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("INT-08 withdrawn by its author, or really a question: the process is left")
  void left() {
    CaseNumber withdrawn = made();
    withdraw.withdraw(withdrawn, "Forget it.", null);
    assertThat(fixture.mails(withdrawn)).last().isEqualTo("suggestionWithdrawn");
    assertOver(withdrawn, CaseStatus.WITHDRAWN);

    CaseNumber asked = made();
    convert.convert(asked, CaseType.INQUIRY, "A question, really.", null);
    assertThat(fixture.clock(asked, "readSuggestion")).isEqualTo("CANCELLED");
    assertThat(fixture.tasks(asked)).containsExactly("Task_AnswerInquiry");
  }

  @Test
  @DisplayName("INT-08 without words for its author, or with an unknown outcome, nothing happens")
  void refused() {
    CaseNumber number = made();
    assertThatThrownBy(() -> say(number, "adopt", " ")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> say(number, "frame", "Nice.")).isInstanceOf(Problem.class);
    assertThat(fixture.tasks(number)).containsExactly(WEIGH);
  }

  @Test
  @DisplayName("INT-08 the portal takes a suggestion about no order; what is missing is said")
  void on_the_portal() throws Exception {
    String customer = cases.get(made()).customerId();
    http.perform(form(customer, "")).andExpect(status().isUnprocessableEntity());
    String place =
        http.perform(form(customer, "Boxes of paper."))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    CaseNumber number = new CaseNumber(place.substring(place.lastIndexOf('/') + 1));
    walked.add(number.value());
    assertThat(cases.get(number).type()).isEqualTo(CaseType.SUGGESTION);
    assertThat(cases.get(number).orderNumber()).isNull();
    assertThat(page(number)).contains("Boxes of paper.", "Received");
    http.perform(get("/portal/suggestions").with(user(customer).roles("CUSTOMER")))
        .andExpect(content().string(containsString("/portal/cases/" + number)))
        .andExpect(content().string(containsString("/portal/suggestions/new")));
  }

  @Test
  @DisplayName("INT-08 every page of customers leads to the area, and a stranger's shows no entry")
  void area() throws Exception {
    CaseNumber number = made();
    String customer = cases.get(number).customerId();
    withdraw.withdraw(number, "Forget it.", null);
    for (String path : List.of("/portal", "/policy", "/sign-in", "/portal/suggestions")) {
      http.perform(get(path))
          .andExpect(content().string(containsString("href=\"/portal/suggestions\"")))
          .andExpect(content().string(not(containsString(number.value()))));
    }
    for (String path : List.of("/portal/cases", "/portal/complaints/new")) {
      http.perform(get(path).with(user(customer).roles("CUSTOMER")))
          .andExpect(content().string(containsString("href=\"/portal/suggestions\"")));
    }
  }

  @Test
  @DisplayName("INT-08 who bought nothing suggests too, once their mailbox says that it is they")
  void guest() throws Exception {
    String mailbox = mailbox();
    formShown();
    clock.setAhead(PACE);
    http.perform(guest("nobody", "")).andExpect(status().isUnprocessableEntity());
    http.perform(guest(mailbox, "I am a machine")).andExpect(status().isOk());
    assertThat(postbox.to(mailbox)).as("a machine gets the same answer, and no mail").isEmpty();
    http.perform(guest(mailbox, ""))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(mailbox)));
    assertThat((String) postbox.to(mailbox).get(0).getContent()).doesNotContain("Boxes");
    String link = link(mailbox);
    int before = suggestions();
    http.perform(get(link)).andExpect(content().string(containsString("Boxes of paper")));
    assertThat(suggestions()).as("looking confirms nothing").isEqualTo(before);

    MvcResult in = http.perform(post(link).with(csrf())).andReturn();
    CaseNumber number = new CaseNumber(in.getResponse().getRedirectedUrl().replaceFirst(".*/", ""));
    walked.add(number.value());
    assertThat(cases.get(number).type()).isEqualTo(CaseType.SUGGESTION);
    driver.runJobs(number);
    assertThat(fixture.mails(number)).containsExactly("suggestionReceived");
    http.perform(
            get("/portal/cases/" + number).session((MockHttpSession) in.getRequest().getSession()))
        .andExpect(content().string(containsString("Boxes of paper")));
    http.perform(post(link).with(csrf())).andExpect(status().isGone());
    for (int more = 0; more < 3; more++) {
      http.perform(guest(mailbox, "")).andExpect(status().isOk());
    }
    http.perform(guest(mailbox, ""))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Boxes of paper, please")));
    http.perform(guest("a@b.example", "").param("subject", "a\0b"))
        .andExpect(status().isUnprocessableEntity());
    assertThat(postbox.to(mailbox).stream().filter(it -> isAsked(it)))
        .as("nobody fills a mailbox with more than three that wait")
        .hasSize(1 + 3);
    jdbc.sql("update guest_suggestion set at = at - interval '25 hours'").update();
    String tooLate = link(mailbox);
    int opened = suggestions();
    http.perform(get(tooLate)).andExpect(status().isGone());
    http.perform(post(tooLate).with(csrf())).andExpect(status().isGone());
    assertThat(suggestions()).as("a link of yesterday opens nothing").isEqualTo(opened);
    old.remove();
    assertThat(waiting(mailbox)).isZero();
  }

  @Test
  @DisplayName(
      "INT-08 a guest's form filled in faster than a person can is asked for again, words kept")
  void guestInHaste() throws Exception {
    String mailbox = mailbox();
    formShown();
    String first = shown;
    askedAgain(guest(mailbox, ""));
    assertThat(shown).as("counts from when it was shown first").isEqualTo(first);
    for (String none : List.of("", "a.b.c", first.substring(1))) {
      shown = none;
      askedAgain(guest(mailbox, ""));
      assertThat(shown).isNotIn(none, first);
    }
    clock.setAhead(PACE.minusSeconds(1));
    shown = first;
    askedAgain(guest(mailbox, ""));
    clock.setAhead(Duration.ofHours(25));
    askedAgain(guest(mailbox, ""));
    assertThat(shown).as("too old: it counts anew").isNotEqualTo(first);
    assertThat(postbox.to(mailbox)).isEmpty();
    assertThat(waiting(mailbox)).isZero();

    clock.setAhead(Duration.ofHours(25).plus(PACE));
    http.perform(guest(mailbox, "")).andExpect(status().isOk());
    assertThat(waiting(mailbox)).isEqualTo(1);
  }

  @Test
  @DisplayName("INT-08 beyond its measure a mailbox, and an address, is told to wait")
  void guestsMeasure() throws Exception {
    formShown();
    clock.setAhead(PACE);
    String mailbox = mailbox();
    assertThat(triesUntilRefused("10.9.0.1", () -> mailbox)).isBetween(10, 12);
    http.perform(guest(mailbox, "").with(from("10.9.0.1")))
        .andExpect(status().isTooManyRequests())
        .andExpect(content().string(containsString("Please wait a minute")))
        .andExpect(content().string(containsString("Boxes of paper, please")));
    assertThat(waiting(mailbox)).isZero();
    http.perform(guest(mailbox, "").with(from("10.9.0.2"))).andExpect(status().isOk());
    assertThat(waiting(mailbox)).as("nobody else is kept out").isEqualTo(1);

    assertThat(triesUntilRefused("10.9.0.3", SuggestionProcessTest::mailbox)).isBetween(100, 120);
  }

  private int triesUntilRefused(String address, Supplier<String> mailbox) throws Exception {
    for (int tries = 0; tries < 200; tries++) {
      int answered =
          http.perform(guest(mailbox.get(), "I am a machine").with(from(address)))
              .andReturn()
              .getResponse()
              .getStatus();
      if (answered == 429) {
        return tries;
      }
    }
    throw new AssertionError("no measure");
  }

  private void askedAgain(MockHttpServletRequestBuilder sent) throws Exception {
    String page =
        http.perform(sent)
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("Please read your words once more", "Boxes of paper, please");
    readShown(page);
  }

  private void formShown() throws Exception {
    readShown(
        http.perform(get("/portal/suggestions/guest"))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private void readShown(String page) {
    Matcher signed = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"").matcher(page);
    assertThat(signed.find()).isTrue();
    shown = signed.group(1);
  }

  private String link(String mailbox) throws Exception {
    List<MimeMessage> mails = postbox.to(mailbox);
    String mail = (String) mails.get(mails.size() - 1).getContent();
    return URI.create(mail.lines().filter(it -> it.startsWith("http")).findFirst().orElseThrow())
        .getPath();
  }

  private int waiting(String mailbox) {
    return jdbc.sql("select count(*) from guest_suggestion where email = ?")
        .param(mailbox)
        .query(Integer.class)
        .single();
  }

  private static String mailbox() {
    return "guest" + System.nanoTime() + "@example.org";
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  private static boolean isAsked(MimeMessage mail) {
    try {
      return mail.getSubject().equals("Is this suggestion from you?");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private int suggestions() {
    return jdbc.sql("select count(*) from service_case where type = 'SUGGESTION'")
        .query(Integer.class)
        .single();
  }

  private MockHttpServletRequestBuilder guest(String mailbox, String website) {
    return post("/portal/suggestions/guest")
        .param("email", mailbox)
        .param("name", "Gus")
        .param("subject", "Packing")
        .param("text", "Boxes of paper, please")
        .param("website", website)
        .param("shown", shown)
        .with(csrf());
  }

  @Test
  @DisplayName("INT-08 who came by the link of one case is offered nothing that would be refused")
  void byLink() throws Exception {
    CaseNumber number = made();
    UserRequestPostProcessor linked =
        user(cases.get(number).customerId())
            .authorities(AuthorityUtils.createAuthorityList("ROLE_CUSTOMER", "CASE_" + number));
    http.perform(get("/portal/suggestions").with(linked))
        .andExpect(content().string(not(containsString("/portal/suggestions/new"))))
        .andExpect(content().string(not(containsString("/portal/complaints/new"))))
        .andExpect(content().string(containsString("Name your order and e-mail first")))
        .andExpect(content().string(containsString("/portal/cases/" + number)));
    http.perform(get("/portal/suggestions/new").with(linked)).andExpect(status().isForbidden());
  }

  private MockHttpServletRequestBuilder form(String customer, String text) {
    return post("/portal/suggestions/new")
        .param("submission", "s" + text)
        .param("order", "")
        .param("subject", "Packing")
        .param("text", text)
        .with(user(customer).roles("CUSTOMER"))
        .with(csrf());
  }

  private CaseNumber made() {
    CaseNumber number = fixture.open(CaseType.SUGGESTION);
    walked.add(number.value());
    driver.runJobs(number);
    assertThat(fixture.tasks(number)).containsExactly(WEIGH);
    return number;
  }

  private void startIncident(CaseNumber number) {
    var held = cases.lock(number);
    clocks.start(
        held.number(), "incident#1", "STAFF", fixture.now().plusSeconds(60), "standsStill", null);
  }

  private void say(CaseNumber number, String outcome, String words) {
    fixture.finish(number, WEIGH, "agent", Map.of("outcome", outcome, "words", words));
  }

  /** By staff, in the answer of the API; by the author, on the page. */
  private void seen(CaseNumber number, String standing, String word) throws Exception {
    http.perform(get("/api/v1/cases/" + number).with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.standing").value(standing));
    assertThat(page(number)).contains(">" + word + "<");
  }

  private String page(CaseNumber number) throws Exception {
    return http.perform(
            get("/portal/cases/" + number)
                .with(user(cases.get(number).customerId()).roles("CUSTOMER")))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void assertOver(CaseNumber number, CaseStatus as) {
    assertThat(cases.get(number).deriveStatus()).isEqualTo(as);
    assertThat(driver.instances(number))
        .noneMatch(it -> it.getProcessDefinitionId().startsWith(SuggestionElements.PROCESS));
    assertThat(fixture.tasks(number)).isEmpty();
    assertThat(fixture.runningClocks(number)).isEmpty();
    assertThat(cases.get(number).state().next().step()).isNull();
  }
}
