package io.recourse.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.testing.RecourseTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RecourseTest
class ModelerDoorTest {

  @Autowired MockMvc web;
  @Autowired ProbeModels probe;
  @Autowired ModelDrafts drafts;

  @BeforeEach
  void deploy() {
    probe.deployFirst();
  }

  @AfterEach
  void remove() {
    probe.removeAll();
  }

  @Test
  void the_deploy_dialog_of_the_modeler_finds_an_engine() throws Exception {
    web.perform(get("/engine-rest/version").with(httpBasic("owner", "owner")))
        .andExpect(jsonPath("$.version").value("7.24.0"));
    web.perform(get("/engine-rest/deployment").with(httpBasic("owner", "owner")))
        .andExpect(jsonPath("$", hasSize(0)));
    web.perform(get("/engine-rest/version")).andExpect(status().isUnauthorized());
  }

  @Test
  @DisplayName("IMP-06 what the Camunda Modeler sends waits as a draft; nothing is deployed")
  void keeps_drafts() throws Exception {
    send("probe.bpmn", ProbeModels.process("From the Modeler"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.id").isNotEmpty())
        .andExpect(jsonPath("$.deployedProcessDefinitions", anEmptyMap()));
    send("probe.bpmn", ProbeModels.process("Sent again")).andExpect(status().isOk());

    List<Draft> mine =
        drafts.open().stream().filter(it -> it.key().equals(ProbeModels.KEY)).toList();
    assertThat(mine).hasSize(1);
    Draft draft = drafts.find(mine.get(0).id()).orElseThrow();
    assertThat(draft.source()).isEqualTo(Draft.Source.MODELER);
    assertThat(draft.content()).isEqualTo(ProbeModels.process("Sent again"));
    assertThat(draft.basedOn()).isEqualTo(1);
    assertThat(probe.versions()).isEqualTo(1);
  }

  @Test
  void the_modeler_is_told_in_its_own_shape_why_a_model_is_refused() throws Exception {
    send("probe.bpmn", ProbeModels.dangerous())
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("ParseException"))
        .andExpect(jsonPath("$.message", containsString("Task_RunScript: Scripts")));
    send("probe.exe", "MZ").andExpect(status().isBadRequest());

    assertThat(drafts.open()).noneMatch(it -> it.key().equals(ProbeModels.KEY));
  }

  @Test
  void the_pages_show_models_and_drafts() throws Exception {
    send("probe.bpmn", ProbeModels.process("From the Modeler"));

    for (String language : List.of("en", "zh-CN", "zh-TW")) {
      web.perform(get("/studio").param("lang", language).with(owner()))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString(ProbeModels.KEY + "?draft=")));
      web.perform(get("/studio/models/" + ProbeModels.KEY).param("lang", language).with(owner()))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("studio-data")));
    }
  }

  private static RequestPostProcessor owner() {
    return user("owner").roles("OWNER");
  }

  private ResultActions send(String fileName, String model) throws Exception {
    return web.perform(
        multipart("/engine-rest/deployment/create")
            .file(new MockMultipartFile(fileName, fileName, null, model.getBytes(UTF_8)))
            .param("deployment-name", "probe")
            .param("deployment-source", "Camunda Modeler")
            .with(httpBasic("owner", "owner")));
  }
}
