package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.recourse.testing.RecourseTest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What ran past its term with nobody at it is counted; what the flow took away in time is not. */
@RecourseTest
class LapsedWorkTest {

  @Autowired TestWork work;
  @Autowired LapsedWork lapsed;
  @Autowired RuntimeService engine;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  @Test
  @DisplayName("SLA-08 an empty list does not praise a team whose terms lapsed unattended")
  void counted() {
    Worker returns = new Worker("returns", Set.of("returns"));
    Worker warehouse = new Worker("warehouse", Set.of("warehouse"));
    long before = lapsed.since(returns, Instant.EPOCH);
    long elsewhere = lapsed.since(warehouse, Instant.EPOCH);

    takenAway(Instant.parse("2100-01-01T00:00:00Z"));
    assertThat(lapsed.since(returns, Instant.EPOCH)).isEqualTo(before);
    takenAway(Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(lapsed.since(returns, Instant.EPOCH)).isEqualTo(before + 1);
    assertThat(lapsed.since(warehouse, Instant.EPOCH)).isEqualTo(elsewhere);
  }

  @Test
  @DisplayName("SLA-08 the empty list itself tells how many ran past their term unattended")
  void told() throws Exception {
    takenAway(Instant.parse("2020-01-01T00:00:00Z"));
    String page =
        mvc.perform(get("/work?queue=mine").with(user("nobody").roles("RETURNS")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(page).select(".empty").text())
        .contains("Nothing to do here. But in the last seven days")
        .doesNotContain("Well done");
  }

  private void takenAway(Instant dueAt) {
    String task = work.open(TestWork.someCase(), 50, dueAt);
    String instance =
        jdbc.sql("select proc_inst_id_ from act_ru_task where id_ = ?")
            .param(task)
            .query(String.class)
            .single();
    engine.deleteProcessInstance(instance, "test " + UUID.randomUUID());
  }
}
