package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What lies beside a task: who the customer is to us, and their words with a box to answer. */
@RecourseTest
class CaseBesideTaskTest {

  @Autowired MockMvc http;
  @Autowired ReturnsFixture returns;

  @Test
  @DisplayName(
      "CUS-01 XDP-01 the other cases of the customer and a box for words lie beside a task")
  void beside() throws Exception {
    String order = returns.order(3);
    CaseNumber before = returns.open(order, null, line(CUPS, 1, Reason.UNWANTED));
    CaseNumber number = returns.open(order, null, line(LAMPS, 1, Reason.UNWANTED));
    CaseNumber foreign = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    String task = returns.task(number, "Task_DecideReturn").getId();

    Document page = page(task);
    assertThat(page.select("[aria-labelledby=history-title]").text())
        .contains("One other case of this customer", before.value(), "Return · Open")
        .doesNotContain(foreign.value(), "Rates us");

    http.perform(
            post("/work/cases/" + number + "/messages")
                .param("text", "We look into the lamp today.")
                .param("task", task)
                .with(user("returns").roles("RETURNS"))
                .with(csrf()))
        .andExpect(redirectedUrl("/work/tasks/" + task));
    assertThat(page(task).select("[aria-labelledby=messages-title]").text())
        .contains("We look into the lamp today.");
  }

  @Test
  @DisplayName(
      "XDP-01 a case tells its story in chapters, every step on demand, and leads to its task")
  void story() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    String task = returns.task(number, "Task_DecideReturn").getId();

    Document page = page("/work/cases/" + number, "returns");
    assertThat(page.select("a[href$=/work/tasks/" + task + "]").text()).contains("Decide return");
    assertThat(page.select("script[src*=/staff]")).as("palette and keys").hasSize(1);
    assertThat(page.select(".chapter summary strong").eachText())
        .startsWith("The request")
        .endsWith("Terms and work")
        .doesNotContain("Money");
    assertThat(page.select(".chapter").text()).doesNotContain("steps of the process");
    assertThat(page("/work/cases/" + number + "?trail=all", "returns").select("#story").text())
        .contains("steps of the process");
    assertThat(page("/work/cases/" + number, "finance").select("header").text())
        .contains("Decide return");
    assertThat(page("/work/cases/" + number, "finance").select("a[href*=/work/tasks/]")).isEmpty();
  }

  @Test
  @DisplayName("XDP-01 RET-09 what the customer gets back stands at the head of their case")
  void sum() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    assertThat(page("/work/cases/" + number, "returns").select(".case-facts").text())
        .doesNotContain("To the customer");
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);

    String paid =
        NumberFormat.getCurrencyInstance(Locale.GERMANY)
            .format(returns.paid(number) / 100.0)
            .replaceAll("[^0-9,]", "")
            .replace(',', '.');
    assertThat(page("/work/cases/" + number, "returns").select(".case-facts .big").text())
        .contains(paid);
  }

  @Test
  @DisplayName("POL-03 B1 no code stands on a case: its decisions and its story are told in words")
  void words() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    for (String path : List.of("", "?trail=all")) {
      Document page = page("/work/cases/" + number + path, "lead");
      assertThat(page.select("[aria-labelledby=receipts] strong").eachText())
          .contains("Is it eligible?");
      assertThat(page.select("[aria-labelledby=receipts] dl.facts").text())
          .contains("Days since delivery", "Value of the pieces €", "Reason given Unwanted");
      assertThat(page.select("#story time").eachText()).anyMatch(who -> who.contains("(staff)"));
      assertThat(page.select("pre")).isEmpty();
      assertThat(page.select("main").text())
          .doesNotContain("{", "Rule_", "returnEligibility", "ReturnExchangeProcess")
          .doesNotContainPattern("[A-Z][a-z]+_[A-Z]|\\b[A-Z]{2,}_[A-Z]");
    }
  }

  @Test
  @DisplayName("LAW-04 B1 the auditor reads what models and tables are called, the ids behind it")
  void audited() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    Document file = page("/audit/cases/" + number, "auditor");
    assertThat(file.select("h2 code").eachText()).contains("ReturnExchangeProcess");
    assertThat(file.select("summary code").eachText()).anyMatch(id -> id.contains("Eligibility:"));
    file.select("code").remove();
    assertThat(file.select("h2").text()).contains("Way through Return").doesNotContain("Process");
    assertThat(file.select("summary").eachText()).contains("Is it eligible?");
  }

  private Document page(String task) throws Exception {
    return page("/work/tasks/" + task, "returns");
  }

  private Document page(String path, String who) throws Exception {
    return Jsoup.parse(
        http.perform(get(path).with(user(who).roles(who.toUpperCase(Locale.ROOT))))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
