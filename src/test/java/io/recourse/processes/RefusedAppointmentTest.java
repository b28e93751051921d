package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.appointments.VisitSlot;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.repairs.MakeAppointment;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A technician's time is one customer's, and only while it is open. */
@RecourseTest
class RefusedAppointmentTest {

  @Autowired RepairFixture repairs;
  @Autowired MakeAppointment appointments;
  @Autowired Standing standing;
  @Autowired Cases cases;
  @Autowired MockMvc http;

  @Test
  @DisplayName("W3 two customers take one time at once: one has it, the other may choose anew")
  void at_once() throws Exception {
    CaseNumber first = repairs.asksWhen();
    CaseNumber second = repairs.openOf(cases.get(first).lines().get(0).sku());
    long slot = appointments.free(cases.get(first)).get(0).id();
    Map<CaseNumber, Map<String, String>> before =
        Map.of(first, standing.of(first), second, standing.of(second));
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> answers =
          List.of(first, second).stream()
              .map(number -> both.submit(() -> taken(together, number, slot)))
              .toList();
      int one = answers.get(0).get();
      int two = answers.get(1).get();
      assertThat(List.of(one, two)).containsExactlyInAnyOrder(204, 409);
      CaseNumber loser = one == 409 ? first : second;
      CaseNumber winner = one == 409 ? second : first;
      assertThat(appointments.agreed(winner)).map(VisitSlot::id).hasValue(slot);
      assertThat(standing.of(loser)).isEqualTo(before.get(loser));
      assertThat(appointments.free(cases.get(loser))).isNotEmpty();
    } finally {
      both.shutdown();
    }
  }

  @Test
  @DisplayName("W3 a time that is closed, unknown or not named is refused at both doors")
  void closed() throws Exception {
    CaseNumber number = repairs.asksWhen();
    VisitSlot closed = appointments.free(cases.get(number)).get(1);
    http.perform(
            post("/work/visit-slots/" + closed.id() + "/close")
                .with(user("lead").roles("LEAD"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    Map<String, String> before = standing.of(number);
    over(number, "{\"slot\": %d}".formatted(closed.id()))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("closed")));
    over(number, "{\"slot\": 987654321}").andExpect(status().is4xxClientError());
    over(number, "{}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/slot"));
    http.perform(
            post("/portal/cases/" + number + "/repair/appointment")
                .param("slot", "" + closed.id())
                .accept(MediaType.TEXT_HTML)
                .with(owner(number))
                .with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("closed")));
    assertThat(standing.of(number)).isEqualTo(before);
  }

  private int taken(CyclicBarrier together, CaseNumber number, long slot) throws Exception {
    together.await();
    return over(number, "{\"slot\": %d}".formatted(slot)).andReturn().getResponse().getStatus();
  }

  private ResultActions over(CaseNumber number, String body) throws Exception {
    return http.perform(
        post("/api/v1/cases/" + number + "/repair/appointment")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(owner(number)));
  }

  private RequestPostProcessor owner(CaseNumber number) {
    return user(cases.get(number).customerId()).roles("CUSTOMER");
  }
}
