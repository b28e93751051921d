package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.process.ComplaintElements;
import io.recourse.conversation.CaseMessages;
import io.recourse.conversation.Letter;
import io.recourse.dataleaks.NotifyConcerned;
import io.recourse.dataleaks.TellConcerned;
import io.recourse.dataleaks.process.LeakElements;
import io.recourse.dataleaks.process.NoticeElements;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** PRV-08 Customers whose data leaked are told as a group. */
@RecourseTest
class LeakNoticeProcessTest {

  @Autowired ComplaintWaits ways;
  @Autowired LeakWaits leaks;
  @Autowired NotifyConcerned notify;
  @Autowired TellConcerned tellConcerned;
  @Autowired TransactionTemplate transaction;
  @Autowired ReturnsFixture fixture;
  @Autowired Postbox postbox;
  @Autowired CaseMessages words;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  @Test
  @DisplayName("PRV-08 each is told once, in their language; who was told is on record")
  void told() throws Exception {
    CaseNumber plain = ways.walked(1);
    CaseNumber leak = ways.walked(0);
    fixture.finish(
        leak,
        ComplaintElements.ASSESS,
        "complaints",
        Map.of("severity", 3, "scope", "GENERAL", "dataLeak", true));
    String german = fixture.order(2);
    String chinese = fixture.order(2);
    assertThat(
            jdbc.sql("update customer set language = 'zh-CN' where email = ?")
                .param(chinese.substring("T-".length()) + "@example.org")
                .update())
        .isEqualTo(1);

    tell(plain, List.of(german)).andExpect(status().isConflict());
    tell(leak, List.of(german, "NO-SUCH"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/orders/1"));
    tell(leak, List.of()).andExpect(status().isUnprocessableEntity());
    assertThat(mails(german)).isEmpty();
    tell(leak, List.of(german, chinese, german))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.concerned").value(2));
    fixture.run(leak);
    http.perform(
            post("/work/cases/" + leak + "/data-leak/customers")
                .param("orders", german + "，" + chinese)
                .param("words", "Again.")
                .with(user("lead").roles("LEAD"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    fixture.run(leak);

    assertThat(mails(german)).hasSize(1);
    assertThat(mails(german).get(0).getSubject()).isEqualTo("Your personal data");
    assertThat(mails(chinese)).hasSize(1);
    assertThat(mails(chinese).get(0).getSubject()).isEqualTo("关于您的个人信息");
    http.perform(
            get("/api/v1/cases/" + leak + "/complaint/leak-customers")
                .with(user("owner").roles("OWNER")))
        .andExpect(jsonPath("$.told").value(2))
        .andExpect(jsonPath("$.items[0].toldAt").isNotEmpty());
    http.perform(
            get("/work/cases/" + leak + "/data-leak/customers").with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("2 of 2 told")));
  }

  @Test
  @DisplayName("PRV-08 who has no e-mail address is told by a person; an undone step tells nobody")
  void otherwise() throws Exception {
    CaseNumber leak = leaks.walked(0);
    String mailed = fixture.order(2);
    var unused = notify.tell(leak, List.of(mailed, leaks.orderWithoutMail()), "Names.");
    transaction.executeWithoutResult(
        undone -> {
          tellConcerned.tell(leak);
          undone.setRollbackOnly();
        });
    fixture.run(leak);

    assertThat(mails(mailed)).hasSize(1);
    assertThat(fixture.tasks(leak)).contains(NoticeElements.TELL_OTHERWISE);
    assertThat(fixture.clock(leak, "tellOtherwise")).isEqualTo("RUNNING");
    progress(leak).andExpect(jsonPath("$.told").value(1));
    var later = notify.tell(leak, List.of(leaks.orderWithoutMail()), "Names.");
    fixture.run(leak);
    tellByLetter(leak);
    progress(leak)
        .andExpect(jsonPath("$.told").value(2))
        .andExpect(jsonPath("$.items[?(@.way == 'LETTER')].toldAt").value(hasSize(1)));
    fixture.run(leak);
    assertThat(fixture.clock(leak, "tellOtherwise")).isEqualTo("RUNNING");
    tellByLetter(leak);
    fixture.run(leak);
    assertThat(fixture.clock(leak, "tellOtherwise")).isEqualTo("MET");
    progress(leak)
        .andExpect(jsonPath("$.told").value(3))
        .andExpect(jsonPath("$.items[?(@.way == 'LETTER')].toldAt").value(hasSize(2)));
    assertThat(later).isOne();
    assertThat(coverage.missed(NoticeElements.PROCESS, List.of(leak.value()))).isEmpty();
  }

  @Test
  @DisplayName("PRV-08 a mail has told somebody once the mail server took it, not before")
  void refused() throws Exception {
    CaseNumber leak = leaks.walked(3);
    String order = fixture.order(2);
    String address = order.substring("T-".length()) + "@example.org";
    postbox.turnAway(address);
    var unused = notify.tell(leak, List.of(order), "Names.");
    tellConcerned.tell(leak);

    progress(leak)
        .andExpect(jsonPath("$.told").value(0))
        .andExpect(jsonPath("$.items[0].mail").value("UNDER_WAY"));
    assertThatThrownBy(() -> tellEach(leak)).hasMessageContaining("not told");
    fixture.run(leak);
    progress(leak)
        .andExpect(jsonPath("$.told").value(0))
        .andExpect(jsonPath("$.items[0].mail").value("REFUSED"));
    http.perform(
            get("/work/cases/" + leak + "/data-leak/customers").with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("mail refused so far, tried again")));
    assertThatThrownBy(() -> tellEach(leak)).hasMessageContaining("not told");
    postbox.takeAgain(address);
    driver.retryMails(leak);
    progress(leak)
        .andExpect(jsonPath("$.told").value(1))
        .andExpect(jsonPath("$.items[0].way").value("MAIL"))
        .andExpect(jsonPath("$.items[0].toldAt").isNotEmpty());
    tellEach(leak);
  }

  @Test
  @DisplayName("PRV-08 mails to many are one row of the case's page, which leads to a list of them")
  void folded() throws Exception {
    CaseNumber leak = leaks.walked(0);
    List<String> bought = Stream.generate(() -> fixture.order(2)).limit(4).toList();
    var unused = notify.tell(leak, bought, "Names.");
    fixture.run(leak);

    List<Letter> letters = words.letters(leak);
    assertThat(letters).extracting(Letter::alike).containsExactly(1, 4);
    String list = "/work/cases/" + leak + "/letters/" + letters.get(1).message().id();
    as(get("/work/cases/" + leak)).andExpect(content().string(containsString(list)));
    ResultActions page = as(get(list));
    for (String order : bought) {
      String address = order.substring("T-".length()) + "@example.org";
      page.andExpect(content().string(containsString(address)));
    }
  }

  private ResultActions as(MockHttpServletRequestBuilder call) throws Exception {
    return http.perform(call.with(user("lead").roles("LEAD")));
  }

  private void tellEach(CaseNumber leak) {
    fixture.finish(leak, LeakElements.PERSONS, "complaints", Map.of("way", "EACH"));
  }

  private void tellByLetter(CaseNumber leak) {
    fixture.finish(
        leak,
        NoticeElements.TELL_OTHERWISE,
        "complaints",
        Map.of("way", "LETTER", "note", "Sent by registered letter."));
  }

  private ResultActions progress(CaseNumber leak) throws Exception {
    return http.perform(
        get("/api/v1/cases/" + leak + "/data-leak/customers").with(user("owner").roles("OWNER")));
  }

  private ResultActions tell(CaseNumber leak, List<String> orders) throws Exception {
    String named = String.join("\", \"", orders);
    return http.perform(
        post("/api/v1/cases/" + leak + "/complaint/leak-customers")
            .contentType("application/json")
            .content(
                "{\"orders\": [%s], \"words\": \"Names and addresses.\"}"
                    .formatted(orders.isEmpty() ? "" : "\"" + named + "\""))
            .with(user("lead").roles("LEAD")));
  }

  private List<MimeMessage> mails(String order) {
    return postbox.to(order.substring("T-".length()) + "@example.org");
  }
}
