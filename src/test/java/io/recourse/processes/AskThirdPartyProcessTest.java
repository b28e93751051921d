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

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.process.ComplaintElements;
import io.recourse.orders.Customers;
import io.recourse.repairs.process.RepairElements;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.thirdparties.AnswerAsParty;
import io.recourse.thirdparties.PartyFlow;
import io.recourse.thirdparties.PartyTasks;
import io.recourse.thirdparties.mail.MailParty;
import io.recourse.thirdparties.process.PartyElements;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** CMP-08, XDP-07 A merchant or supplier is asked, sees no more than needed, and answers once. */
@RecourseTest
class AskThirdPartyProcessTest {

  private static final Pattern LINK = Pattern.compile("(/partner/[\\w.-]+)\\?lang=zh-CN");

  @Autowired PartyWaits parties;
  @Autowired ComplaintWaits ways;
  @Autowired ReturnsFixture fixture;
  @Autowired RepairFixture repairs;
  @Autowired AnswerAsParty answer;
  @Autowired PartyFlow flow;
  @Autowired PartyTasks tasks;
  @Autowired Cases cases;
  @Autowired Customers customers;
  @Autowired Postbox postbox;
  @Autowired MailParty mail;
  @Autowired TransactionTemplate transaction;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired MockMvc http;

  @Test
  @DisplayName("XDP-07 reminded, answered by the link without an account, a finding; used once")
  void answered() throws Exception {
    CaseNumber number = ways.walked(1);
    UUID id = parties.ask(number, "cups-" + number + "@example.com");
    assertThat(fixture.clock(number, "askThirdParty")).isEqualTo("RUNNING");
    transaction.executeWithoutResult(
        undone -> {
          mail.mail(id, "partyReminded");
          undone.setRollbackOnly();
        });
    driver.fireTimer(number, "Timer_RemindThirdParty");
    transaction.executeWithoutResult(again -> mail.mail(id, "partyReminded"));
    fixture.run(number);
    List<MimeMessage> mails = postbox.to("cups-" + number + "@example.com");
    assertThat(mails).hasSize(2);
    String asked = text(mails.get(0));
    var customer = customers.find(cases.get(number).customerId()).orElseThrow();
    assertThat(asked)
        .contains("handles", "3 × ")
        .doesNotContain(customer.name(), customer.email(), cases.get(number).orderNumber());
    String link = link(asked);
    messages(number, cases.get(number).customerId(), "CUSTOMER")
        .andExpect(content().string(not(containsString("come off"))));
    messages(number, "complaints", "COMPLAINTS")
        .andExpect(content().string(containsString("come off")))
        .andExpect(content().string(not(containsString(link))));

    http.perform(get(link).param("lang", "zh-CN"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("关于贵方商品的问题")))
        .andExpect(content().string(containsString("&lt;b&gt;handles&lt;/b&gt;")))
        .andExpect(content().string(not(containsString(customer.name()))));
    http.perform(get(link.substring(0, link.length() - 3) + "abc")).andExpect(status().isGone());
    send(link, " ", 422);
    send(link, "The glue was <i>wrong</i> in May.", 200);
    send(link, "No, in June.", 410);
    http.perform(get(link)).andExpect(status().isGone());
    assertThatThrownBy(() -> answer.answer(id, "Twice.")).hasMessageContaining("already");

    assertThat(fixture.clock(number, "askThirdParty")).isEqualTo("MET");
    String investigate = fixture.task(number, ComplaintElements.INVESTIGATE).getId();
    http.perform(get("/api/v1/tasks/" + investigate).with(user("complaints").roles("COMPLAINTS")))
        .andExpect(
            jsonPath("$.values.partyFindings")
                .value("Cups Ltd: The glue was <i>wrong</i> in May."));
    http.perform(get("/work/cases/" + number + "/third-parties").with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("&lt;i&gt;wrong&lt;/i&gt;")));

    UUID silent = parties.ask(number, "cups-" + number + "@example.com");
    driver.fireTimer(number, "Timer_ThirdPartyOver");
    assertThat(fixture.clock(number, "askThirdParty#2")).isEqualTo("BREACHED");
    assertThatThrownBy(() -> answer.answer(silent, "Late.")).hasMessageContaining("over");
    UUID dropped = parties.ask(number, "late-" + number + "@example.com");
    flow.end(tasks.get(dropped));
    assertThat(coverage.missed(PartyElements.PROCESS, List.of(number.value()))).isEmpty();
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.INVESTIGATE);
  }

  @Test
  @DisplayName("XDP-07 who diagnoses a repair reads on the task what the maker answered")
  void repair() throws Exception {
    CaseNumber number = repairs.arrived();
    answer.answer(parties.ask(number, "maker-" + number + "@example.com"), "The pump sticks.");
    String diagnose = fixture.task(number, RepairElements.DIAGNOSE_REPAIR).getId();
    http.perform(get("/api/v1/tasks/" + diagnose).with(user("technician").roles("TECHNICIAN")))
        .andExpect(jsonPath("$.values.partyFindings").value("Cups Ltd: The pump sticks."));
  }

  @Test
  @DisplayName("XDP-07 a question that tells who the customer is, or is to nobody, asks nobody")
  void refused() throws Exception {
    CaseNumber number = ways.walked(1);
    String order = cases.get(number).orderNumber();
    var customer = customers.find(cases.get(number).customerId()).orElseThrow();
    asked(number, "a@b.example", "en", "1", customer.name() + " says no", "/question");
    asked(number, "a@b.example", "en", "1", "Order " + order, "/question");
    asked(number, "nobody", "en", "1", "Why?", "/email");
    asked(number, "a@b.example", "fr", "1", "Why?", "/language");
    asked(number, "a@b.example", "en", "9", "Why?", "/line");
    asked(number, "a@b.example", "en", "1", " ", "/question");
    assertThat(fixture.events(number)).doesNotContain("ThirdPartyAsked");
    http.perform(
            get("/api/v1/cases/" + number + "/third-parties")
                .with(user(cases.get(number).customerId()).roles("CUSTOMER")))
        .andExpect(status().is4xxClientError());
  }

  private void asked(
      CaseNumber number, String email, String language, String line, String question, String wrong)
      throws Exception {
    String body =
        "{\"party\": \"Cups\", \"email\": \"%s\", \"language\": \"%s\", \"line\": %s, \"question\": \"%s\"}"
            .formatted(email, language, line, question);
    http.perform(
            post("/api/v1/cases/" + number + "/third-parties")
                .contentType("application/json")
                .content(body)
                .with(user("lead").roles("LEAD")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value(wrong));
  }

  private void send(String link, String words, int expected) throws Exception {
    http.perform(post(link).param("answer", words).with(csrf())).andExpect(status().is(expected));
  }

  private ResultActions messages(CaseNumber number, String who, String role) throws Exception {
    return http.perform(get("/api/v1/cases/" + number + "/messages").with(user(who).roles(role)));
  }

  private static String link(String mail) {
    Matcher found = LINK.matcher(mail);
    assertThat(found.find()).as(mail).isTrue();
    return found.group(1);
  }

  private static String text(Part part) throws Exception {
    if (part.getContent() instanceof Multipart parts) {
      return text(parts.getBodyPart(0));
    }
    return part.getContent().toString();
  }
}
