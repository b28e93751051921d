package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who does each step, who decides and who is told, in one place that agrees with the models. */
@RecourseTest
class ResponsibilitiesTest {

  @Autowired Responsibilities responsibilities;
  @Autowired MockMvc web;

  @Test
  @DisplayName(
      "TRI-09 every step of every model names who does, decides and is told, as it is drawn")
  void agree() throws IOException {
    Map<String, UserTask> tasks = tasks();
    Map<String, Responsibility> named = responsibilities.byStep();

    assertThat(named.keySet()).as("no step without, none too many").isEqualTo(tasks.keySet());
    tasks.forEach(
        (id, task) -> {
          Responsibility who = named.get(id);
          assertThat(who.does()).as(id).isEqualTo(task.getCamundaCandidateGroups());
          assertThat(who.decides()).as(id).isNotBlank();
          assertThat(who.told()).as(id).contains("caseOwner").containsAll(nextTeams(task));
          assertThat(who.told().contains("customer")).as(id).isEqualTo(mails(task));
        });
  }

  @Test
  @DisplayName("TRI-09 INT-09 a page names them, with what customers and staff enter per process")
  void page() throws Exception {
    Document page =
        Jsoup.parse(
            web.perform(get("/work/responsibilities").locale(Locale.ENGLISH).with(agent()))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(page.select("#ComplaintDisputeProcess tr").eachText())
        .anyMatch(row -> row.contains("Complaints Process owners Process owners"));
    assertThat(page.select("#ComplaintProcess > p").text())
        .startsWith("Customers enter 8 fields to begin it (2 demanded)");
    String returns = "$.items[?(@.process == 'ReturnExchangeProcess')]";
    web.perform(get("/api/v1/forms/processes").with(agent()))
        .andExpect(jsonPath(returns + ".customerFields").value(hasItem(greaterThan(5))))
        .andExpect(jsonPath(returns + ".steps[?(@.task == 'Task_InspectReturn')].fields").exists());
    web.perform(get("/work/responsibilities").with(user("c").roles("CUSTOMER")))
        .andExpect(status().is4xxClientError());
  }

  private static RequestPostProcessor agent() {
    return user("agent").roles("AGENT");
  }

  private static Map<String, UserTask> tasks() throws IOException {
    try (Stream<Path> models = Files.list(Path.of("processes"))) {
      return models
          .filter(file -> file.toString().endsWith(".bpmn"))
          .map(file -> Bpmn.readModelFromFile(file.toFile()))
          .map(model -> model.getModelElementsByType(UserTask.class))
          .flatMap(Collection::stream)
          .collect(
              Collectors.toMap(UserTask::getId, task -> task, (one, same) -> one, TreeMap::new));
    }
  }

  private static Set<String> nextTeams(UserTask task) {
    return after(task).stream()
        .filter(UserTask.class::isInstance)
        .map(next -> ((UserTask) next).getCamundaCandidateGroups())
        .filter(team -> !team.equals(task.getCamundaCandidateGroups()))
        .collect(Collectors.toSet());
  }

  private static boolean mails(UserTask task) {
    return after(task).stream().anyMatch(SendTask.class::isInstance);
  }

  /** What may follow until the next wait, its end by time included. */
  private static Set<FlowNode> after(UserTask task) {
    Deque<FlowNode> open = new ArrayDeque<>(follow(task));
    ((BpmnModelInstance) task.getModelInstance())
        .getModelElementsByType(BoundaryEvent.class).stream()
            .filter(event -> event.getAttachedTo().equals(task))
            .forEach(event -> open.addAll(follow(event)));
    Set<FlowNode> seen = new HashSet<>();
    while (!open.isEmpty()) {
      FlowNode next = open.pop();
      if (seen.add(next) && !(next instanceof UserTask) && !(next instanceof ReceiveTask)) {
        open.addAll(follow(next));
      }
    }
    return seen;
  }

  private static List<FlowNode> follow(FlowNode node) {
    return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
  }
}
