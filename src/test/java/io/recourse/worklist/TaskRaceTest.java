package io.recourse.worklist;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.common.CaseNumber;
import io.recourse.testing.RecourseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RecourseTest
class TaskRaceTest {

  private static final Instant DUE = Instant.parse("2031-01-01T00:00:00Z");

  @Autowired MockMvc mvc;
  @Autowired TestWork work;
  @Autowired JdbcClient jdbc;

  private final ExecutorService people = Executors.newFixedThreadPool(50);

  @AfterEach
  void goHome() {
    people.shutdownNow();
  }

  @Test
  @DisplayName("J2 of fifty people who take one task at once, one has it")
  void fifty_claims() throws Exception {
    CaseNumber number = TestWork.someCase();
    String path = "/api/v1/tasks/" + work.open(number, 50, DUE) + "/claim";
    CyclicBarrier start = new CyclicBarrier(50);
    List<Callable<Integer>> claims = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String name = "person" + i;
      claims.add(() -> perform(post(path), name, start));
    }

    assertThat(tally(claims)).isEqualTo(Map.of(200, 1L, 409, 49L));
    assertThat(events(number, "TaskClaimed")).isOne();
  }

  @Test
  @DisplayName("J2 fifty pairs complete the same task at once: one effect each, on the trail once")
  void fifty_pairs() throws Exception {
    List<CaseNumber> numbers = new ArrayList<>();
    List<Callable<Integer>> completions = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      CaseNumber number = TestWork.someCase();
      numbers.add(number);
      String path = "/api/v1/tasks/" + work.open(number, 50, DUE) + "/complete";
      CyclicBarrier pair = new CyclicBarrier(2);
      completions.add(() -> perform(approval(path), "ann", pair));
      completions.add(() -> perform(approval(path), "ben", pair));
    }

    assertThat(tally(completions)).isEqualTo(Map.of(200, 50L, 409, 50L));
    assertThat(numbers).allMatch(number -> work.effectsOn(number) == 1);
    assertThat(numbers).allMatch(number -> events(number, "ProcessEnded") == 1);
  }

  @Test
  @DisplayName("J2 a completion that the database gave up in a deadlock is run again: one effect")
  void deadlock() throws Exception {
    CaseNumber number = TestWork.someCase();
    String path = "/api/v1/tasks/" + work.open(number, 50, DUE) + "/complete";
    work.deadlockOnce(number);

    assertThat(perform(approval(path), "ann", new CyclicBarrier(1))).isEqualTo(200);

    assertThat(work.effectsOn(number)).isOne();
    assertThat(events(number, "TaskClaimed")).isOne();
    assertThat(events(number, "ProcessEnded")).isOne();
  }

  @Test
  @DisplayName("J2 a completion with an idempotency key is run again too, and answered once")
  void deadlockUnderKey() throws Exception {
    CaseNumber number = TestWork.someCase();
    String path = "/api/v1/tasks/" + work.open(number, 50, DUE) + "/complete";
    work.deadlockOnce(number);

    assertThat(perform(keyed(path, number), "ann", new CyclicBarrier(1))).isEqualTo(200);
    assertThat(perform(keyed(path, number), "ann", new CyclicBarrier(1))).isEqualTo(200);

    assertThat(work.effectsOn(number)).isOne();
    assertThat(events(number, "TaskClaimed")).isOne();
    assertThat(events(number, "ProcessEnded")).isOne();
  }

  @Test
  @DisplayName("J2 of two people with keys of their own who finish one task, one is told so")
  void pairsUnderKeys() throws Exception {
    List<CaseNumber> numbers = new ArrayList<>();
    List<Callable<Integer>> completions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      CaseNumber number = TestWork.someCase();
      numbers.add(number);
      String path = "/api/v1/tasks/" + work.open(number, 50, DUE) + "/complete";
      CyclicBarrier pair = new CyclicBarrier(2);
      completions.add(() -> perform(keyed(path, number), "ann", pair));
      completions.add(() -> perform(keyed(path, number), "ben", pair));
    }

    assertThat(tally(completions)).isEqualTo(Map.of(200, 20L, 409, 20L));
    assertThat(numbers).allMatch(number -> work.effectsOn(number) == 1);
  }

  private Map<Integer, Long> tally(List<Callable<Integer>> calls) throws Exception {
    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> answer : people.invokeAll(calls)) {
      answers.add(answer.get());
    }
    return answers.stream().collect(groupingBy(Function.identity(), counting()));
  }

  private int perform(MockHttpServletRequestBuilder request, String name, CyclicBarrier barrier)
      throws Exception {
    barrier.await();
    return mvc.perform(request.with(user(name).roles("RETURNS")).with(csrf()))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private static MockHttpServletRequestBuilder approval(String path) {
    return post(path)
        .header("If-Match", "\"1\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"values\": {\"decision\": \"approve\"}}");
  }

  private static MockHttpServletRequestBuilder keyed(String path, CaseNumber number) {
    return approval(path).header("Idempotency-Key", "finish " + number);
  }

  private long events(CaseNumber number, String type) {
    return jdbc.sql("select count(*) from audit_event where chain = ? and type = ?")
        .params(number.value(), type)
        .query(Long.class)
        .single();
  }
}
