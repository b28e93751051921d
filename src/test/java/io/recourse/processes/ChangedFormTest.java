package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
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
import io.recourse.inquiries.process.InquiryElements;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.RecourseTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A form changed in the studio is the one that people fill in next. */
@RecourseTest
class ChangedFormTest {

  private static final String FORM = InquiryElements.ANSWER_INQUIRY;
  private static final String PORTAL = "Portal_Complaint";
  private static final String COMPLAINTS = "/portal/complaints/new";
  private static final String WHEN =
      """
      {"type": "textfield", "id": "when_1", "key": "when", "label": "When was it?",
       "validate": {"required": true, "maxLength": 40}}\
      """;
  private static final String TEXT = "\"key\": \"text\",";
  private static final String LONG = "The cups are fired hot; you may wash them at 60 degrees.";

  @Autowired ReturnsFixture returns;
  @Autowired MockMvc http;
  @Autowired StudioCalls calls;
  @Autowired Cases cases;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void remove() {
    repository
        .createDeploymentQuery()
        .deploymentName("studio")
        .list()
        .forEach(it -> repository.deleteDeployment(it.getId(), true));
    jdbc.sql("delete from model_draft where model_key in (?, ?, ?)")
        .params(FORM, InquiryElements.PROCESS, PORTAL)
        .update();
  }

  @Test
  @DisplayName("IMP-06 a changed form is deployed with its process and filled in as it is now")
  void filledIn() throws Exception {
    CaseNumber before = asked();
    String form = Files.readString(Path.of("forms/" + FORM + ".form"));
    String model = Files.readString(Path.of("processes/" + InquiryElements.PROCESS + ".bpmn"));
    deployed("FORM", FORM, form.replace("\"maxLength\": 4000", "\"maxLength\": 40"));
    deployed("BPMN", InquiryElements.PROCESS, model);
    CaseNumber after = asked();

    assertThatThrownBy(() -> answer(after, LONG)).isInstanceOf(Problem.class);
    answer(after, "You may wash them.");
    answer(before, LONG);

    assertThat(cases.get(after).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(cases.get(before).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(cases.get(after).state().process().version())
        .isGreaterThan(cases.get(before).state().process().version());
  }

  @Test
  @DisplayName("IMP-06 PLT-05 what a changed form of the portal asks is asked, judged and kept")
  void filledInByCustomers() throws Exception {
    String form = Files.readString(Path.of("forms/" + PORTAL + ".form"));
    String more = form.replaceFirst("\"components\": \\[", "$0" + WHEN + ",");
    String less = form.replace("\"key\": \"text\"", "\"key\": \"words\"");
    calls
        .submit(calls.begin("FORM", PORTAL, less, newest(PORTAL)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("needs an answer in words")));
    jdbc.sql("delete from model_draft where model_key = ?").param(PORTAL).update();
    deployed("FORM", PORTAL, more);

    String order = returns.order(2);
    var customer = user(returns.customer(order)).roles("CUSTOMER");
    http.perform(get(COMPLAINTS).with(customer))
        .andExpect(content().string(containsString("name=\"answer.when\"")));
    var told = Map.of("submission", "s", "answer.subject", "Late", "answer.text", "It was late.");
    http.perform(sent(told).with(customer)).andExpect(status().isUnprocessableEntity());
    String at =
        http.perform(sent(told).param("answer.when", "On Monday").with(customer))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    CaseNumber number = new CaseNumber(at.replaceFirst(".*/", ""));
    assertThat(cases.get(number).origin().body())
        .startsWith("It was late.\n\n")
        .contains("When was it?: On Monday");
  }

  @Test
  @DisplayName("IMP-06 PLT-05 a form that would break the page of complaints is refused")
  void breaksThePage() throws Exception {
    String form = Files.readString(Path.of("forms/" + PORTAL + ".form"));
    String line =
        """
        {"type": "dynamiclist", "id": "list_1", "path": "pieces", "label": "Pieces",
         "components": [{"type": "%s", "id": "inner_1"}]}\
        """;
    String another = "{\"label\": \"Delivery\", \"value\": \"DELIVERY\"},";
    Map<String, String> broken =
        Map.of(
            "a separator in a list",
            with(form, line.formatted("separator")),
            "HTML in a list",
            with(form, line.formatted("html")),
            "a reason that is none",
            form.replaceFirst("\"values\": \\[", "$0" + another),
            "a reason that is typed",
            with(form.replace("\"reason\"", "\"why\""), WHEN.replace("\"when\"", "\"reason\"")),
            "words that may be hidden",
            form.replace(TEXT, TEXT + " \"conditional\": {\"hide\": \"=reason = null\"},"),
            "a secret",
            with(form, WHEN.replace("When was it?", "Your card number")));
    for (Map.Entry<String, String> one : broken.entrySet()) {
      calls
          .submit(calls.begin("FORM", PORTAL, one.getValue(), newest(PORTAL)))
          .andExpect(
              result ->
                  assertThat(result.getResponse().getStatus()).as(one.getKey()).isEqualTo(422));
      jdbc.sql("delete from model_draft where model_key = ?").param(PORTAL).update();
    }
  }

  @Test
  @DisplayName("IMP-06 a question of the form may have any key, also one that the page uses")
  void keysOfThePage() throws Exception {
    String form = Files.readString(Path.of("forms/" + PORTAL + ".form"));
    deployed("FORM", PORTAL, with(form, WHEN.replace("\"when\"", "\"act\"")));
    var customer = user(returns.customer(returns.order(2))).roles("CUSTOMER");

    String at =
        http.perform(
                sent(Map.of("submission", "k", "answer.subject", "Late", "answer.text", "Late."))
                    .param("answer.act", "On Monday")
                    .with(customer))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();

    assertThat(cases.get(new CaseNumber(at.replaceFirst(".*/", ""))).origin().body())
        .endsWith("When was it?: On Monday");
  }

  @Test
  @DisplayName("PLT-05 INT-04 a file that is demanded is not given by typing its name")
  void typedFile() throws Exception {
    String form = Files.readString(Path.of("forms/" + PORTAL + ".form"));
    String photo =
        """
        {"type": "filepicker", "id": "photo_1", "key": "photo", "label": "Photo",
         "validate": {"required": true}}\
        """;
    deployed("FORM", PORTAL, with(form, photo));
    var customer = user(returns.customer(returns.order(2))).roles("CUSTOMER");

    http.perform(
            sent(Map.of("submission", "f", "answer.subject", "Late", "answer.text", "Late."))
                .param("answer.photo", "damage.jpg")
                .with(customer))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("id=\"at-values-photo\"")));
  }

  private static String with(String form, String component) {
    return form.replaceFirst("\"components\": \\[", "$0" + component + ",");
  }

  private static MockHttpServletRequestBuilder sent(Map<String, String> told) {
    MockHttpServletRequestBuilder form = post(COMPLAINTS).with(csrf());
    told.forEach(form::param);
    return form;
  }

  private void answer(CaseNumber number, String words) {
    returns.finish(number, FORM, "agent", Map.of("outcome", "answer", "words", words));
  }

  private CaseNumber asked() {
    CaseNumber number = returns.open(CaseType.INQUIRY);
    returns.run(number);
    return number;
  }

  private void deployed(String kind, String key, String content) throws Exception {
    calls
        .agree(calls.begin(kind, key, content, newest(key)))
        .andExpect(jsonPath("$.state").value("DEPLOYED"));
  }

  private int newest(String key) {
    return jdbc.sql(
            """
            select max(version_) from (select key_, version_ from act_re_procdef
              union all select key_, version_ from act_re_camformdef) model
            where key_ = ?
            """)
        .param(key)
        .query(Integer.class)
        .single();
  }
}
