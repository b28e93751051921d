package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.conversation.PostMessage;
import io.recourse.intake.NewCase;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.worklist.ReplyWords;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What the customer is told in the course of a return, and what comes back of it. */
@RecourseTest
class WordsOnAReturnTest {

  private static final Pattern RATING =
      Pattern.compile("/portal/link/([\\w.~-]+)\\?score=(\\d)(?=\\s)");

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired Postbox postbox;
  @Autowired ReplyWords replies;
  @Autowired PostMessage post;
  @Autowired MockMvc web;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  @DisplayName("INT-05 receipt is confirmed at once with number and next step, its time is stored")
  void receipt() throws Exception {
    Instant before = clock.instant().minus(Duration.ofSeconds(1));
    CaseNumber number = open(line(LAMPS, 1, Reason.UNWANTED));

    MimeMessage mail = mailsTo(number).get(0);
    assertThat(mail.getSubject()).isEqualTo("We have your request " + number);
    assertThat(text(mail)).contains("Its number is " + number, "are working on it", "Next: ");
    Map<String, Object> row =
        jdbc.sql(
                """
                select delivery_state, sent_at from case_message
                where case_number = ? and template = 'receipt'
                """)
            .param(number.value())
            .query()
            .singleRow();
    assertThat(row).containsEntry("delivery_state", "SENT");
    assertThat(((java.sql.Timestamp) row.get("sent_at")).toInstant())
        .isBetween(before, clock.instant().plus(Duration.ofSeconds(1)));
    assertThat(events(number)).contains("MessageSent receipt");
  }

  @Test
  @DisplayName(
      "NTF-05 SLA-05 the closing mail says how it was solved; one tap rates it once, marks apart")
  void ratingLink() throws Exception {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, CUPS, 1, 1);
    returns.settle(number);
    driver.runJobs(number);
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);

    List<MimeMessage> mails = mailsTo(number);
    String closing = text(mails.get(mails.size() - 1));
    assertThat(closing).contains("1 × CUP – money back");
    List<MatchResult> links = RATING.matcher(closing).results().toList();
    assertThat(links).extracting(link -> link.group(2)).containsExactly("1", "2", "3", "4", "5");
    String token = links.get(3).group(1);

    assertThat(web.perform(MockMvcRequestBuilders.get(path(token) + "?score=4")).andReturn())
        .extracting(seen -> seen.getResponse().getStatus())
        .isEqualTo(200);
    assertThat(satisfaction(number)).isNull();
    assertThat(rate(token, 4).getContentAsString()).contains("Thank you", number.value());
    assertThat(satisfaction(number)).isEqualTo(4);
    assertThat(events(number)).doesNotContain("CaseMarked");
    marksOnTheCase(number);
    assertThat(rate(token, 1).getStatus()).isEqualTo(410);
    assertThat(satisfaction(number)).isEqualTo(4);
    assertThat(
            jdbc.sql("select actor_kind from audit_event where chain = ? and type = 'CaseRated'")
                .param(number.value())
                .query(String.class)
                .list())
        .containsExactly("CUSTOMER");
  }

  @Test
  @DisplayName("NTF-01 what staff reply from a template greets its reader once, in the mail")
  void greetsOnce() throws Exception {
    CaseNumber number = open(line(LAMPS, 1, Reason.UNWANTED));
    int before = mailsTo(number).size();
    List<String> templates = List.copyOf(replies.names(Locale.ENGLISH).keySet());
    for (String template : templates) {
      var sent =
          post.toCustomer(
              number, replies.text(template, Locale.ENGLISH, number.value()).orElseThrow());
      driver.runJobs(number);
    }
    List<MimeMessage> mails = mailsTo(number);
    assertThat(mails).hasSize(before + templates.size());
    for (MimeMessage mail : mails.subList(before, mails.size())) {
      assertThat(text(mail)).contains(number.value()).containsOnlyOnce("Dear ");
    }
  }

  @Test
  @DisplayName("LOG-03 LOG-02 parcel events are mailed, the label with its sheet")
  void parcelMails() throws Exception {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    driver.fireTimer(number, "Timer_ReminderDue");
    returns.parcel(number, ParcelStatus.DELIVERED);

    assertThat(returns.mails(number)).containsSubsequence("label", "reminder", "received");
    List<MimeMessage> withFiles = new ArrayList<>();
    for (MimeMessage mail : mailsTo(number)) {
      if (!files(mail).isEmpty()) {
        withFiles.add(mail);
      }
    }
    assertThat(withFiles).hasSize(1);
    assertThat(withFiles.get(0).getSubject()).isEqualTo(number + ": your return label");
    assertThat(files(withFiles.get(0)))
        .containsExactly("label-" + number + ".pdf application/pdf %PDF");
  }

  @Test
  @DisplayName("TRI-10 every line is diagnosed, with a result of its own, before any remedy")
  void diagnosedFirst() {
    CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED), line(LAMPS, 1, Reason.PRICE));
    driver.runJobs(number);
    returns.approve(number);

    List<String> course = events(number);
    int remedy = course.indexOf("LineApproved");
    assertThat(remedy).isPositive();
    assertThat(course.subList(0, remedy)).contains("DecisionTaken returnEligibility");
    assertThat(course.subList(0, remedy).stream().filter("DecisionTaken returnEligibility"::equals))
        .hasSize(2);
    assertThat(verdicts(number)).isEqualTo(2);
    assertThat(cases.get(number).lines())
        .allMatch(line -> line.decision() == LineDecision.APPROVED && line.remedy() != null);
  }

  private CaseNumber open(NewCase.Line line) {
    CaseNumber number = returns.open(line);
    driver.runJobs(number);
    return number;
  }

  private List<MimeMessage> mailsTo(CaseNumber number) {
    return postbox.to(cases.get(number).orderNumber().substring("T-".length()) + "@example.org");
  }

  private Integer satisfaction(CaseNumber number) {
    return cases.get(number).state().contacts().satisfaction();
  }

  /** SLA-05: speed, efficiency, fairness and attitude apart, each optional, once. */
  private void marksOnTheCase(CaseNumber number) throws Exception {
    String customer = cases.get(number).customerId();
    String page = "/portal/cases/" + number;
    assertThat(
            web.perform(MockMvcRequestBuilders.get(page).with(user(customer).roles("CUSTOMER")))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("name=\"speed\"", "name=\"efficiency\"", "name=\"fairness\"")
        .contains("name=\"attitude\"");
    assertThat(mark(customer, page)).as("nothing said").isEqualTo(422);
    assertThat(mark(customer, page, "speed", "6")).isEqualTo(422);
    String[] all = {"speed", "5", "efficiency", "3", "fairness", "4", "attitude", "2"};
    assertThat(mark(customer, page, all)).isEqualTo(302);
    assertThat(mark(customer, page, "attitude", "1")).as("once").isEqualTo(409);
    assertThat(events(number)).contains("CaseMarked");
    assertThat(
            web.perform(
                    MockMvcRequestBuilders.get("/work/cases/" + number)
                        .with(user("lead").roles("LEAD")))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("speed 5, efficiency 3, fairness 4, attitude 2");
  }

  private int mark(String customer, String page, String... marks) throws Exception {
    var asked =
        MockMvcRequestBuilders.post(page + "/rate/marks")
            .with(user(customer).roles("CUSTOMER"))
            .with(csrf());
    for (int at = 0; at < marks.length; at += 2) {
      asked.param(marks[at], marks[at + 1]);
    }
    return web.perform(asked).andReturn().getResponse().getStatus();
  }

  private MockHttpServletResponse rate(String token, int score) throws Exception {
    return web.perform(
            MockMvcRequestBuilders.post(path(token))
                .param("score", String.valueOf(score))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private static String path(String token) {
    return "/portal/link/" + token;
  }

  /** Types in order; decisions with their table, mails with their template. */
  private List<String> events(CaseNumber number) {
    return jdbc.sql(
            """
            select case type
              when 'DecisionTaken' then type || ' ' || (data::jsonb ->> 'decision')
              when 'MessageSent' then type || ' ' || (data::jsonb ->> 'template')
              else type end
            from audit_event where chain = ? order by seq
            """)
        .param(number.value())
        .query(String.class)
        .list();
  }

  private int verdicts(CaseNumber number) {
    return jdbc.sql("select count(*) from return_verdict where case_number = ?")
        .param(number.value())
        .query(Integer.class)
        .single();
  }

  private static String text(MimeMessage mail) throws Exception {
    Object content = mail.getContent();
    while (content instanceof MimeMultipart parts) {
      content = parts.getBodyPart(0).getContent();
    }
    return content.toString();
  }

  /** Name, type and the first four bytes of each attached file. */
  private static List<String> files(MimeMessage mail) throws Exception {
    List<String> files = new ArrayList<>();
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.getFileName() != null) {
        byte[] start = part.getInputStream().readNBytes(4);
        String type = part.getContentType().replaceAll(";.*", "");
        files.add(
            part.getFileName()
                + " "
                + type
                + " "
                + new String(start, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
