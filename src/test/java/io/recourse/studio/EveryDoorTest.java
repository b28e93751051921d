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
import io.recourse.engine.ModelKind;
import io.recourse.engine.check.AttackModels;
import io.recourse.engine.check.SoundModels;
import io.recourse.policy.dmn.BrokenTables;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private static final int DOORS = 4;

  @Autowired MockMvc web;
  @Autowired StudioCalls studio;
  @Autowired RepositoryService repository;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;

  private record Model(ModelKind kind, String key, String text) {

    String file() {
      return key + (kind == ModelKind.DMN ? ".dmn" : ".bpmn");
    }
  }

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
      doors(process(attack.getValue()))
          .forEach(door -> through.add(attack.getKey() + " by " + door));
    }

    assertThat(through).isEmpty();
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("P").count())
        .isZero();
    System.out.printf(
        "Forbidden models refused at each of four doors: %d of %d%n",
        AttackModels.all().size(), AttackModels.all().size());
  }

  @Test
  @DisplayName("B1 whatever an owner may draw comes through each of them")
  void sound() throws Exception {
    Map<String, List<String>> shut = new TreeMap<>();
    for (Map.Entry<String, String> model : SoundModels.all().entrySet()) {
      List<String> open = doors(process(model.getValue()));
      if (open.size() < DOORS) {
        shut.put(model.getKey(), open);
      }
    }

    assertThat(shut).isEmpty();
    System.out.printf(
        "Sound models accepted at each of four doors: %d of %d%n",
        SoundModels.all().size() - shut.size(), SoundModels.all().size());
  }

  @Test
  @DisplayName("POL-06 IMP-06 no table that stops intake comes through any of them")
  void tables() throws Exception {
    List<String> through = new ArrayList<>();
    List<BrokenTables.Broken> broken = BrokenTables.all().toList();
    for (BrokenTables.Broken table : broken) {
      doors(new Model(ModelKind.DMN, table.key(), table.content()))
          .forEach(door -> through.add(table.what() + " by " + door));
    }

    assertThat(through).isEmpty();
    System.out.printf(
        "Broken tables refused at each of four doors: %d of %d%n", broken.size(), broken.size());
  }

  @Test
  @DisplayName("B2 ten megabytes are too much at each of them, and nothing is kept of them")
  void tenMegabytes() throws Exception {
    String good = AttackModels.model(AttackModels.userTask("name='Look at it'", ""), "");
    assertThat(doors(process(good + " ".repeat(10_000_000)))).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from model_draft where model_key = 'P'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static Model process(String text) {
    return new Model(ModelKind.BPMN, "P", text);
  }

  /** Those that let it in. */
  private List<String> doors(Model model) throws Exception {
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

  private JsonNode checked(Model model) throws Exception {
    return json.readTree(
        studio
            .owner(
                post(StudioCalls.MODELS + "/check")
                    .param("kind", model.kind().name())
                    .contentType(MediaType.APPLICATION_XML)
                    .content(model.text().getBytes(UTF_8)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }

  private boolean isSubmitted(Model model) throws Exception {
    ObjectNode draft = json.createObjectNode();
    draft.put("kind", model.kind().name()).put("key", model.key()).put("content", model.text());
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

  private ResultActions sent(Model model) throws Exception {
    return web.perform(
        multipart("/engine-rest/deployment/create")
            .file(
                new MockMultipartFile(
                    model.file(), model.file(), null, model.text().getBytes(UTF_8)))
            .param("deployment-name", "every door")
            .param("deployment-source", "Camunda Modeler")
            .with(user("owner").roles("OWNER")));
  }

  private boolean isDeployed(Model model) {
    try {
      var deployed = repository.createDeployment().addString(model.file(), model.text()).deploy();
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
