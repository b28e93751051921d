package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How long stages took, as the trail tells it, for those who answer for it. */
@RecourseTest
class LeadTimesTest {

  @Autowired MockMvc http;
  @Autowired ReturnsFixture returns;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("RET-06 every stage a return went through is timed once, and so is the whole")
  void each_stage_once() throws Exception {
    CaseNumber number = settled();

    assertThat(stagesOf(number))
        .containsExactlyInAnyOrder("DECISION", "GOODS_BACK", "INSPECTION", "REFUND", "TOTAL");
    assertThat(negative(number)).isZero();
    http.perform(get("/api/v1/reports/lead-times?months=1").with(httpBasic("lead", "lead")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[*].stage").value(hasItem("TOTAL")))
        .andExpect(jsonPath("$.items[?(@.stage == 'DECISION')].number").isNotEmpty())
        .andExpect(jsonPath("$.items[0].medianSeconds").isNumber())
        .andExpect(jsonPath("$.next").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "25", "-1", "many"})
  @DisplayName("RET-06 nonsense is refused")
  void nonsense(String months) throws Exception {
    http.perform(
            get("/api/v1/reports/lead-times?months=" + months).with(httpBasic("owner", "owner")))
        .andExpect(status().is4xxClientError());
  }

  @Test
  @DisplayName("RET-06 only those who answer for lead times read them")
  void readers() throws Exception {
    for (String reader : List.of("lead", "owner", "auditor")) {
      http.perform(get("/api/v1/reports/lead-times").with(httpBasic(reader, reader)))
          .andExpect(status().isOk());
    }
    http.perform(get("/api/v1/reports/lead-times").with(httpBasic("agent", "agent")))
        .andExpect(status().isForbidden());
    http.perform(get("/api/v1/reports/lead-times")).andExpect(status().isUnauthorized());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en|Goods on their way back", "zh-CN|商品寄回", "zh-TW|商品寄回"})
  @DisplayName("RET-06 the page is a table with a row per stage and a column per month")
  void page(String expected) throws Exception {
    settled();
    String[] languageAndWord = expected.split("\\|");
    http.perform(
            get("/work/lead-times?lang=" + languageAndWord[0]).with(user("lead").roles("LEAD")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<th scope=\"row\"")))
        .andExpect(content().string(containsString(languageAndWord[1])))
        .andExpect(content().string(containsString("<caption")));
  }

  private CaseNumber settled() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);
    return number;
  }

  private List<String> stagesOf(CaseNumber number) {
    return jdbc.sql("select stage from stage_lead_time where case_number = ?")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private int negative(CaseNumber number) {
    return jdbc.sql(
            "select count(*) from stage_lead_time where case_number = ? and ended_at < started_at")
        .param(number.value())
        .query(Integer.class)
        .single();
  }
}
