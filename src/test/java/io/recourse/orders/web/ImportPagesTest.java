package io.recourse.orders.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.Phrase;
import io.recourse.orders.ImportBatch;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportJob;
import io.recourse.orders.ImportJob.State;
import io.recourse.orders.Imports;
import io.recourse.orders.LeftOut;
import io.recourse.orders.RowError;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@RecourseTest
class ImportPagesTest {

  private static final String CSV = "order_number,line\nx,1\n";

  @Autowired MockMvc web;
  @Autowired Imports imports;
  @Autowired Clock clock;

  @Test
  void an_upload_leads_to_the_page_of_its_job() throws Exception {
    web.perform(
            multipart("/work/imports")
                .file(new MockMultipartFile("file", "mine.csv", "text/csv", CSV.getBytes()))
                .param("format", "recourse")
                .with(user("agent").roles("AGENT"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection())
        .andExpect(header().string("Location", startsWith("/work/imports/")));
    web.perform(get("/work/imports").with(user("agent").roles("AGENT")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("mine.csv")));
  }

  @Test
  void a_running_job_asks_again_and_an_ended_one_does_not() throws Exception {
    UUID id = running();
    web.perform(get("/work/imports/" + id).with(user("agent").roles("AGENT")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("every 1s")))
        .andExpect(content().string(containsString("must be &lt;b&gt;")));
    imports.end(id, Phrase.of("Stopped."), clock.instant());
    web.perform(get("/work/imports/" + id + "/progress").with(user("agent").roles("AGENT")))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("every 1s"))))
        .andExpect(content().string(containsString("Stopped.")));
  }

  private UUID running() {
    UUID id = UUID.randomUUID();
    imports.open(
        new ImportJob(
            id,
            ImportFormat.RECOURSE,
            "x.csv",
            State.RUNNING,
            0,
            0,
            0,
            Map.of(),
            "agent",
            clock.instant(),
            null,
            null));
    imports.keep(
        id,
        new ImportBatch(
            1,
            LeftOut.NOTHING,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new RowError(1, "line", Phrase.of("must be <b>")))));
    return id;
  }

  @Test
  @DisplayName("EDG-01 a file sent to the API answers with a job to poll")
  void the_api_answers_with_a_job() throws Exception {
    String location =
        web.perform(
                post("/api/v1/orders/import")
                    .contentType("text/csv")
                    .content(CSV)
                    .with(user("agent").roles("AGENT"))
                    .with(csrf()))
            .andExpect(status().isAccepted())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    web.perform(get(location).with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.format").value("recourse"));
    web.perform(get(location + "/errors").with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.items").isArray());
    web.perform(get(location + "/returns?verdict=MAYBE").with(user("agent").roles("AGENT")))
        .andExpect(status().isBadRequest());
    web.perform(
            post("/api/v1/orders/import?format=excel")
                .contentType("text/csv")
                .content(CSV)
                .with(user("agent").roles("AGENT"))
                .with(csrf()))
        .andExpect(status().isBadRequest());
  }
}
