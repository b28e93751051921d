package io.recourse.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recourse.engine.check.AttackModels;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** There is one set of rules, and it stands at every door through which a model may come. */
@RecourseTest
class EveryDoorTest {

  @Autowired MockMvc web;
  @Autowired StudioCalls studio;
  @Autowired RepositoryService repository;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void remove() {
    jdbc.sql("delete from model_draft where model_key = 'P'").update();
  }

  @Test
  @DisplayName(
      "B1 B2 B3 no forbidden model comes through the check, a draft, the Modeler or the engine")
  void blocked() throws Exception {
    List<String> through = new ArrayList<>();
    for (Map.Entry<String, String> attack : AttackModels.all().entrySet()) {
      doors(attack.getValue()).forEach(door -> through.add(attack.getKey() + " by " + door));
    }

    assertThat(through).isEmpty();
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("P").count())
        .isZero();
    System.out.printf(
        "Forbidden models refused at each of four doors: %d of %d%n",
        AttackModels.all().size(), AttackModels.all().size());
  }

  @Test
  @DisplayName("B1 a sound model comes through each of them")
  void sound() throws Exception {
    assertThat(doors(AttackModels.model(AttackModels.userTask("name='Look at it'", ""), "")))
        .containsExactly("check", "draft", "Modeler", "engine");
  }

  /** Those that let it in. */
  private List<String> doors(String model) throws Exception {
    List<String> open = new ArrayList<>();
    if (!checked(model).path("refused").asBoolean(true)) {
      open.add("check");
    }
    if (isSubmitted(model)) {
      open.add("draft");
    }
    if (status(sent(model)) < 400) {
      open.add("Modeler");
    }
    if (isDeployed(model)) {
      open.add("engine");
    }
    return open;
  }

  private JsonNode checked(String model) throws Exception {
    return json.readTree(
        studio
            .owner(
                post(StudioCalls.MODELS + "/check")
                    .contentType(MediaType.APPLICATION_XML)
                    .content(model.getBytes(UTF_8)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }

  private boolean isSubmitted(String model) throws Exception {
    ObjectNode draft = json.createObjectNode();
    draft.put("kind", "BPMN").put("key", "P").put("content", model);
    String id =
        json.readTree(
                studio
                    .owner(
                        post(StudioCalls.DRAFTS)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(draft.toString()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString())
            .path("id")
            .asText();
    int submitted = id.isEmpty() ? 422 : status(studio.submit(id));
    if (!id.isEmpty()) {
      studio.owner(delete(StudioCalls.DRAFTS + "/" + id));
    }
    return submitted < 400;
  }

  private ResultActions sent(String model) throws Exception {
    return web.perform(
        multipart("/engine-rest/deployment/create")
            .file(new MockMultipartFile("P.bpmn", "P.bpmn", null, model.getBytes(UTF_8)))
            .param("deployment-name", "every door")
            .param("deployment-source", "Camunda Modeler")
            .with(user("owner").roles("OWNER")));
  }

  private boolean isDeployed(String model) {
    try {
      var deployed = repository.createDeployment().addString("P.bpmn", model).deploy();
      repository.deleteDeployment(deployed.getId(), true);
      return true;
    } catch (ProcessEngineException refused) {
      return false;
    }
  }

  private static int status(ResultActions answered) {
    return answered.andReturn().getResponse().getStatus();
  }
}
